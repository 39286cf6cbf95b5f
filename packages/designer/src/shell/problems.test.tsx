import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { reminderFlow, sampleFlow } from '../test-support/sample-flow.ts';
import { renderDesigner } from './test-support/render-designer.tsx';

/** Three errors, two of one kind, and one warning. */
function brokenFlow() {
  return sampleFlow(
    [
      ['silence', 'no-reply'],
      ['lost', 'end'],
      ['warn', 'notify-team', { recipients: [], via: [] }],
      ['say', 'send-message', { content: { kind: 'text', text: '' } }],
    ],
    ['silence.next>warn', 'warn.next>say'],
  );
}

async function openProblems(count: number) {
  const hosted = await renderDesigner(brokenFlow());
  await hosted.user.click(await screen.findByRole('button', { name: `Problems: ${count}` }));
  const panel = screen.getByRole('region', { name: 'Problems' });
  return { ...hosted, panel, rows: () => within(panel).getAllByRole('listitem') };
}

test('lists errors before warnings, each with its block, its field and its sentence', async () => {
  const { rows } = await openProblems(4);
  expect(rows().map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^ErrorNotify the team: needs settings.*Who is told: Choose at least 1/),
    expect.stringMatching(/^ErrorNotify the team: needs settings.*How: Choose at least 1/),
    expect.stringMatching(/^ErrorSend message: needs settings.*Message: This is empty/),
    expect.stringMatching(/^WarningThe flow ends here.*No trigger leads to this block/),
  ]);
});

test('leads to the block and to the field', async () => {
  const { user, rows, card } = await openProblems(4);
  await user.click(within(rows()[1] ?? document.body).getByRole('button', { name: 'Notify the team: needs settings' }));
  expect(card('warn').classList).toContain('selected');
  await waitFor(() => expect(document.activeElement?.closest('[data-field="params.via"]')).toBeTruthy());
});

test('fixes one with a click', async () => {
  const { user, panel, rows, value } = await openProblems(4);
  await user.click(within(rows()[3] ?? panel).getByRole('button', { name: 'Remove the block' }));
  expect(value().nodes.map(({ id }) => id)).toEqual(['silence', 'warn', 'say']);
  await waitFor(() => expect(rows()).toHaveLength(3));
});

test('fixes all of a kind as one step', async () => {
  const { user, panel, rows, value } = await openProblems(4);
  await user.click(within(panel).getByRole('button', { name: 'Fix all 2 of this kind' }));
  expect(value().nodes[2]).toMatchObject({ params: { recipients: [{ type: 'assignee' }], via: ['in-app', 'email'] } });
  await waitFor(() => expect(rows()).toHaveLength(2));
  await user.click(screen.getByRole('button', { name: 'Undo: fix a problem' }));
  expect(value().nodes[2]).toMatchObject({ params: { recipients: [], via: [] } });
});

test('says that nothing is wrong', async () => {
  const { user } = await renderDesigner(reminderFlow());
  await user.click(screen.getByRole('button', { name: 'No problems' }));
  expect(screen.getByText('No problems. Ready to publish.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Close the problems' }));
  expect(screen.queryByRole('region', { name: 'Problems' })).toBeNull();
});

test('tells another count to who listens, and not the first', async () => {
  const { tellIssues } = await renderDesigner(reminderFlow());
  const said = () => screen.getAllByRole('status').map(({ textContent }) => textContent);
  expect(said().join('')).toBe('');
  tellIssues([{ code: 'unreachable', severity: 'warning', nodeId: 'warn' }]);
  await waitFor(() => expect(said()).toContain('Problems: 1'), { timeout: 3_000 });
});
