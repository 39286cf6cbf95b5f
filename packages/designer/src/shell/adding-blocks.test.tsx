import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { reminderFlow, sampleFlow } from '../test-support/sample-flow.ts';
import { renderDesigner } from './test-support/render-designer.tsx';

const searchField = () => screen.getByRole('combobox', { name: 'Search blocks' });
const said = () => screen.getAllByRole('status').map(({ textContent }) => textContent);

test('an empty flow proposes its triggers, and the templates where there are some', async () => {
  let asked = 0;
  const { user, value } = await renderDesigner(sampleFlow([]), { onBrowseTemplates: () => (asked += 1) });
  const card = screen.getByRole('region', { name: 'What starts this flow?' });
  expect(within(card).getAllByRole('listitem')).toHaveLength(5);
  await user.click(within(card).getByRole('button', { name: 'Show all 19 triggers' }));
  expect(within(card).getAllByRole('listitem')).toHaveLength(19);
  await user.click(within(card).getByRole('button', { name: 'Or start from a template' }));
  expect(asked).toBe(1);
  await user.click(within(card).getByRole('button', { name: /^Message received/ }));
  expect(value().nodes).toMatchObject([{ kind: 'message-received' }]);
  expect(screen.queryByRole('region', { name: 'What starts this flow?' })).toBeNull();
  expect(await screen.findByRole('heading', { name: 'Message received' })).toBeTruthy();
  expect(said()).toContain('Added: Message received');
});

test('the palette is searched by what people call things, and adds after the selected block', async () => {
  const { user, value, pick } = await renderDesigner(reminderFlow());
  const palette = screen.getByRole('region', { name: 'Blocks' });
  await user.type(within(palette).getByRole('textbox'), 'sleep');
  expect(within(palette).getAllByRole('listitem')).toHaveLength(1);
  pick('warn');
  await user.click(within(palette).getByRole('button', { name: /^WaitLets/ }));
  const added = value().nodes.at(-1);
  expect(added).toMatchObject({ kind: 'wait' });
  expect(value().edges.at(-1)).toMatchObject({ from: { node: 'warn', port: 'next' }, to: { node: added?.id } });
});

test('the palette shows the common blocks first, all of a family on request, and every one that a search finds', async () => {
  const { user } = await renderDesigner(reminderFlow());
  const palette = within(screen.getByRole('region', { name: 'Blocks' }));
  expect(palette.getAllByRole('listitem')).toHaveLength(19);
  expect(palette.queryByRole('button', { name: /^Story reply/ })).toBeNull();
  await user.click(palette.getByRole('button', { name: '14 more: Triggers' }));
  expect(palette.getByRole('button', { name: /^Story reply/ })).toBeTruthy();
  await user.click(palette.getByRole('button', { name: 'Show fewer: Triggers' }));
  expect(palette.queryByRole('button', { name: /^Story reply/ })).toBeNull();
  await user.type(palette.getByRole('textbox'), 'kanban');
  expect(palette.getAllByRole('listitem').map(({ textContent }) => textContent)).toHaveLength(2);
});

test('without a selection the palette adds in the middle', async () => {
  const { user, value } = await renderDesigner(reminderFlow());
  await user.click(within(screen.getByRole('region', { name: 'Blocks' })).getByRole('button', { name: /^End/ }));
  expect(value().nodes).toHaveLength(4);
  expect(value().edges).toHaveLength(2);
});

test('nothing that fits is said', async () => {
  const { user } = await renderDesigner(reminderFlow());
  await user.type(screen.getByRole('textbox', { name: 'Search blocks' }), 'teleport');
  expect(screen.getByText('No block fits these words.')).toBeTruthy();
});

test('at an exit no trigger is offered; typing and Enter add, and it is said where', async () => {
  const { user, card, value } = await renderDesigner(reminderFlow());
  await user.click(within(card('pending')).getByRole('button', { name: 'Add a block after no' }));
  await waitFor(() => expect(document.activeElement).toBe(searchField()));
  expect(screen.getAllByRole('option')).toHaveLength(29);
  await user.keyboard('24-hour window is open');
  expect(screen.getByRole('option', { name: /^Send message/ })).toBeTruthy();
  await user.keyboard('{Enter}');
  const added = value().nodes.at(-1);
  expect(added).toMatchObject({ kind: 'send-message' });
  expect(value().edges.at(-1)).toMatchObject({ from: { node: 'pending', port: 'no' }, to: { node: added?.id } });
  expect(said()).toContain('Added: Send message, at exit “no” of If the reply status is pending');
  await waitFor(() => expect(document.activeElement).toBe(card(added?.id ?? '')));
});

test('Escape closes the list and gives the focus back', async () => {
  const { user, card, operations } = await renderDesigner(reminderFlow());
  card('warn').focus();
  await user.keyboard('{Tab}');
  await waitFor(() => expect(document.activeElement).toBe(searchField()));
  await user.keyboard('{ArrowDown}{Escape}');
  expect(screen.queryByRole('option')).toBeNull();
  expect(document.activeElement).toBe(card('warn'));
  expect(operations).toEqual([]);
});

test('on a phone the blocks come up from below', async () => {
  const { user, value } = await renderDesigner(reminderFlow(), { screen: 'phone' });
  expect(screen.queryByRole('region', { name: 'Blocks' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Add a block' }));
  const sheet = await screen.findByRole('dialog', { name: 'Choose a block' });
  await user.click(within(sheet).getByRole('option', { name: /^WaitLets/ }));
  expect(value().nodes.at(-1)).toMatchObject({ kind: 'wait' });
  expect(screen.queryByRole('dialog')).toBeNull();
});
