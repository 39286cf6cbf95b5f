import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { reminderFlow, sampleFlow } from '../test-support/sample-flow.ts';
import { renderDesigner } from './test-support/render-designer.tsx';

function waits() {
  return sampleFlow(
    [
      ['start', 'message-received'],
      ['first', 'wait', { until: { type: 'duration', duration: 'PT1H' } }],
      ['second', 'wait', { until: { type: 'duration', duration: 'P2D' } }],
      ['third', 'wait', { until: { type: 'duration', duration: 'PT5M' } }],
    ],
    ['start.next>first', 'first.next>second', 'second.next>third'],
  );
}

test('find goes from hit to hit and round, keeps the field, and ends at the block', async () => {
  const { user, card } = await renderDesigner(waits());
  card('start').focus();
  await user.keyboard('{Control>}f{/Control}');
  const field = screen.getByRole('textbox', { name: 'Find a block' });
  expect(document.activeElement).toBe(field);
  await user.keyboard('WAÍT');
  expect(screen.getByText('1 of 3')).toBeTruthy();
  expect(card('first').classList).toContain('selected');
  await user.keyboard('{Enter}');
  expect(screen.getByText('2 of 3')).toBeTruthy();
  expect(card('second').classList).toContain('selected');
  await user.keyboard('{Shift>}{Enter}{Enter}{/Shift}');
  expect(screen.getByText('3 of 3')).toBeTruthy();
  expect(document.activeElement).toBe(field);
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('search')).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(card('third')));
});

test('find looks into the settings and says when there is nothing', async () => {
  const { user } = await renderDesigner(waits());
  await user.click(screen.getByRole('button', { name: 'Find a block' }));
  await user.keyboard('2 days');
  expect(screen.getByText('1 of 1')).toBeTruthy();
  await user.keyboard(' in the rain');
  expect(screen.getByText('Nothing found')).toBeTruthy();
});

test('the command palette does things, adds blocks and jumps', async () => {
  const { user, card, value, pick } = await renderDesigner(reminderFlow());
  card('warn').focus();
  await user.keyboard('{Control>}k{/Control}');
  const search = await screen.findByRole('textbox', { name: 'What do you want to do?' });
  await user.type(search, 'status is pending{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(card('pending')));
  expect(card('pending').classList).toContain('selected');

  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('textbox', { name: 'What do you want to do?' }), 'duplicate{Enter}');
  expect(value().nodes).toHaveLength(4);

  pick('warn');
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('textbox', { name: 'What do you want to do?' }), 'lets time pass{Enter}');
  expect(value().edges.at(-1)).toMatchObject({ from: { node: 'warn', port: 'next' } });
});

test('a command without anything to do it with says so', async () => {
  const { user } = await renderDesigner(reminderFlow());
  await user.click(screen.getByRole('button', { name: 'All commands' }));
  await user.type(await screen.findByRole('textbox', { name: 'What do you want to do?' }), 'close the gap{Enter}');
  expect((await screen.findAllByText(/Select a block first/)).length).toBeGreaterThan(0);
});

test('the question mark lists every key', async () => {
  const { user, card } = await renderDesigner(reminderFlow());
  card('warn').focus();
  await user.keyboard('?');
  const dialog = await screen.findByRole('dialog', { name: 'Keys' });
  expect(dialog.textContent).toContain('Show these keys');
  expect(dialog.textContent).toContain('Select everything in a box');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(card('warn')));
});
