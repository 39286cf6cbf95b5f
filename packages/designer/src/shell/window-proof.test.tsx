import type { FlowDocument } from '@janela/flow-schema';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { sampleFlow } from '../test-support/sample-flow.ts';
import { renderDesigner } from './test-support/render-designer.tsx';

/** The customer writes, time passes, the bot writes. */
function lateFlow(duration: string): FlowDocument {
  return sampleFlow(
    [
      ['start', 'message-received'],
      ['pause', 'wait', { until: { type: 'duration', duration }, within: 'any-time' }],
      ['late', 'send-message'],
    ],
    ['start.next>pause', 'pause.next>late'],
  );
}

test('a message that cannot fall outside the window wears a shield, and the panel says what was proved', async () => {
  const { user, card } = await renderDesigner(lateFlow('PT2H'));
  expect(await within(card('late')).findByText('Always inside the window')).not.toBeNull();
  await user.click(screen.getByRole('button', { name: /^(Problems|No problems)/ }));
  await screen.findByText('Proved: the message of this flow can only leave while the window is open.');
});

test('a message that may fall outside tells how, block by block', async () => {
  const { user, card } = await renderDesigner(lateFlow('P2D'));
  await user.click(await screen.findByRole('button', { name: /^Problems: 1/ }));
  expect(within(card('late')).queryByText('Always inside the window')).toBeNull();
  await user.click(await screen.findByRole('button', { name: 'Show how it can happen' }));
  const steps = within(screen.getByRole('list', { name: 'How it can happen' })).getAllByRole('listitem');
  expect(steps.map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('5 minutes'),
    expect.stringContaining('5 minutes'),
    expect.stringContaining('48 hours and 10 minutes'),
  ]);
});

test('offers the other ways to fix it, and takes the one that is chosen', async () => {
  const { user, value } = await renderDesigner(lateFlow('P2D'));
  await user.click(await screen.findByRole('button', { name: /^Problems: / }));
  const panel = screen.getByRole('region', { name: 'Problems' });
  expect(within(panel).getByRole('button', { name: 'Check the window before it' })).toBeTruthy();
  await user.click(within(panel).getByRole('button', { name: 'Other ways to fix it' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Shorten the wait so that it fits' }));
  expect(value().nodes.find(({ kind }) => kind === 'wait')?.params).toMatchObject({
    until: { type: 'duration', duration: 'PT23H30M' },
  });
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Other ways to fix it' })).toBeNull());
});
