import { screen, within } from '@testing-library/react';
import { act } from 'react';
import { expect, test } from 'vitest';
import { NOTHING_SELECTED, selectNodes } from '../model/selection.ts';
import { reminderFlow, sampleFlow } from '../test-support/sample-flow.ts';
import { inspectBlock, renderInspector } from './test-support/render-inspector.tsx';

test('a name is typed in one undo entry, and emptied gives the sentence back', async () => {
  const { user, editor } = inspectBlock('wait', { until: { type: 'duration', duration: 'PT1H' } });
  const name = screen.getByRole('textbox', { name: 'Name' });
  expect(name.getAttribute('placeholder')).toBe('Wait 1 hour');
  await user.type(name, 'Breathe');
  expect(editor.store.getState().document.nodes[0]?.name).toBe('Breathe');
  expect(editor.store.getState().undoStack).toHaveLength(1);
  await user.clear(name);
  expect(editor.store.getState().document.nodes[0]).not.toHaveProperty('name');
  expect(document.activeElement).toBe(name);
});

test('a field is focused when asked for, twice too, and never again by itself', async () => {
  const flow = sampleFlow([
    [
      'a',
      'condition',
      { branches: [{ id: 'yes', match: 'all', rules: [{ type: 'message-text', operator: 'contains', text: '' }] }] },
    ],
    ['b', 'wait'],
  ]);
  const { view, editor, user } = renderInspector(flow, { select: selectNodes('a') });
  const words = screen.getByRole('textbox', { name: 'Words' });
  act(() => view.inspect('params.branches.0.rules.0.text'));
  expect(document.activeElement).toBe(words);
  await user.tab();
  expect(document.activeElement).not.toBe(words);
  act(() => view.inspect('params.branches.0.rules.0.text'));
  expect(document.activeElement).toBe(words);
  act(() => editor.select(selectNodes('b')));
  expect(document.activeElement).toBe(document.body);
});

test('of a place without a field of its own, the nearest one around it is focused', () => {
  const { view } = inspectBlock('notify-team', { recipients: [{ type: 'person', memberId: 'x' }], via: ['email'] });
  act(() => view.inspect('params.recipients.0.memberId'));
  expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'Whoever it is assigned to' }));
  act(() => view.inspect('params.nonsense'));
  expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'Whoever it is assigned to' }));
});

test('what is wrong with a block beyond its fields stands at the top, with its fix', async () => {
  const { user, editor } = renderInspector(
    sampleFlow([
      ['a', 'no-reply'],
      ['b', 'wait'],
    ]),
    { select: selectNodes('b') },
  );
  const problems = within(screen.getByRole('list', { name: 'Problems of this block' }));
  expect(problems.getByText(/No trigger leads to this block/)).toBeTruthy();
  await user.click(problems.getByRole('button', { name: 'Remove the block' }));
  expect(editor.store.getState().document.nodes.map(({ id }) => id)).toEqual(['a']);
  expect(editor.store.getState().undoStack.at(-1)?.label).toBe('fix-problem');
});

test('a setting that the model does not know is told at the top and removed in one click', async () => {
  const { user, paramsOf } = inspectBlock('no-reply', { after: 'PT1H', channels: 'any', colour: 'red' });
  expect(screen.getByText(/This field is not known here/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Remove this setting' }));
  expect(paramsOf('block')).toEqual({ after: 'PT1H', channels: 'any' });
});

test('ports are connected, led elsewhere and opened without a mouse', async () => {
  const flow = sampleFlow([
    ['ask', 'condition'],
    ['one', 'wait', { until: { type: 'duration', duration: 'PT1H' } }],
    ['two', 'wait', { until: { type: 'duration', duration: 'PT2H' } }],
    ['start', 'no-reply'],
  ]);
  const { user, editor, pass } = renderInspector(flow, { select: selectNodes('ask') });
  const edges = () => editor.store.getState().document.edges.map(({ from, to }) => `${from.port}>${to.node}`);
  const yes = screen.getByRole('combobox', { name: 'yes' });
  await user.click(yes);
  const list = within(await screen.findByRole('listbox', { name: 'yes' }));
  expect(list.getAllByRole('option').map((option) => option.textContent)).toEqual(['Wait 1 hour', 'Wait 2 hours']);
  await user.type(yes, '2');
  await user.keyboard('{ArrowDown}{Enter}');
  expect(edges()).toEqual(['yes>two']);
  pass(2_000);
  await user.click(yes);
  await user.click(await screen.findByRole('option', { name: 'Wait 1 hour' }));
  expect(edges()).toEqual(['yes>one']);
  await user.click(screen.getByRole('button', { name: 'Disconnect “yes”' }));
  expect(edges()).toEqual([]);
});

test('from a port one gets to the next block, or adds one', async () => {
  const { user, editor, view } = renderInspector(reminderFlow(), { select: selectNodes('pending') });
  await user.click(screen.getByRole('button', { name: 'Add a block at “no”' }));
  expect(view.store.getState().insertAt).toEqual({ type: 'port', node: 'pending', port: 'no' });
  await user.click(
    screen.getByRole('button', { name: 'Go to: Notify whoever it is assigned to, in the app and by e-mail' }),
  );
  expect([...editor.store.getState().selection.nodes]).toEqual(['warn']);
  expect(view.store.getState().revealNode?.nodeId).toBe('warn');
});

test('nothing selected: the flow, which always has a name', async () => {
  const { user, editor } = renderInspector(reminderFlow());
  const name = screen.getByRole('textbox', { name: 'Name of the flow' });
  await user.clear(name);
  expect(screen.getByText('A flow needs a name.')).toBeTruthy();
  expect(editor.store.getState().document.name).toBe('Sample');
  await user.type(name, 'Reminder');
  expect(editor.store.getState().document.name).toBe('Reminder');
  await user.clear(name);
  await user.tab();
  expect(name).toHaveProperty('value', 'Reminder');
  await user.click(screen.getByRole('switch', { name: /^A message of the bot counts as an answer/ }));
  expect(editor.store.getState().document.settings).toMatchObject({ botAnswers: true });
  await user.click(screen.getByRole('radio', { name: /^Only the one with the highest priority/ }));
  expect(editor.store.getState().document.settings).toMatchObject({ arbitration: 'priority', botAnswers: true });
  expect(screen.getByRole('textbox', { name: 'Priority' })).toHaveProperty('value', '50');
  expect(screen.getByText('23 hours after the last message, on any channel')).toBeTruthy();
});

test('several selected: aligned, framed, duplicated, deleted', async () => {
  const { user, editor } = renderInspector(reminderFlow(), { select: selectNodes('silence', 'pending', 'warn') });
  const labels = () => editor.store.getState().undoStack.map(({ label }) => label);
  expect(screen.getByRole('heading', { name: '3 things selected' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Align left edges' }));
  const { layout } = editor.store.getState().document;
  expect(new Set(Object.values(layout).map(({ x }) => x)).size).toBe(1);
  await user.click(screen.getByRole('button', { name: 'Duplicate' }));
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  act(() => editor.select(selectNodes('silence', 'pending')));
  await user.click(screen.getByRole('button', { name: 'Draw a frame around them' }));
  expect(labels()).toEqual(['align', 'duplicate', 'delete', 'add-frame']);
  expect(screen.getByRole('heading', { name: 'Frame' })).toBeTruthy();
});

test('a note: its words and its colour', async () => {
  const note = { id: 'n', type: 'note', text: 'Ask', x: 0, y: 0, width: 200, height: 100, color: 'yellow' } as const;
  const { user, editor } = renderInspector(
    { ...reminderFlow(), annotations: [note] },
    { select: { ...NOTHING_SELECTED, annotations: new Set(['n']) } },
  );
  await user.type(screen.getByRole('textbox', { name: 'Text' }), ' Ana');
  await user.click(screen.getByRole('radio', { name: 'blue' }));
  expect(editor.store.getState().document.annotations[0]).toMatchObject({ text: 'Ask Ana', color: 'blue' });
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  expect(editor.store.getState().document.annotations).toEqual([]);
});

test('a connection: from where to where, a block in between, or away with it', async () => {
  const { user, editor, view } = renderInspector(reminderFlow(), {
    select: { ...NOTHING_SELECTED, edges: new Set(['e2']) },
  });
  expect(screen.getByRole('button', { name: 'If the reply status is pending' })).toBeTruthy();
  expect(screen.getByText('yes')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Insert a block' }));
  expect(view.store.getState().insertAt).toEqual({ type: 'edge', edgeId: 'e2' });
  await user.click(screen.getByRole('button', { name: 'Delete' }));
  expect(editor.store.getState().document.edges.map(({ id }) => id)).toEqual(['e1']);
});

test.each([
  ['a block', selectNodes('pending'), 'Reply'],
  ['the flow', NOTHING_SELECTED, 'Sample'],
  ['several', selectNodes('pending', 'warn'), ''],
  ['a connection', { ...NOTHING_SELECTED, edges: new Set(['e1']) }, ''],
])('read-only, %s: all can be read and nothing changed', (_what, select) => {
  renderInspector(reminderFlow(), { select, readOnly: true });
  for (const name of ['Delete', 'Duplicate', 'Add a rule', 'Insert a block']) {
    expect(screen.queryByRole('button', { name })).toBeNull();
  }
  for (const field of screen.queryAllByRole('textbox')) expect(field).toHaveProperty('readOnly', true);
  for (const field of screen.queryAllByRole('switch')) expect(field).toHaveProperty('disabled', true);
  expect(screen.queryAllByRole('checkbox')).toEqual([]);
});

test('read-only, a block is told in words', () => {
  inspectBlock(
    'condition',
    {
      branches: [
        {
          id: 'yes',
          match: 'any',
          rules: [
            { type: 'window-state', state: 'open' },
            { type: 'message-text', operator: 'contains', text: 'price' },
          ],
        },
      ],
    },
    { readOnly: true },
  );
  expect(screen.getByText(/the 24-hour window is open or the last message contains “price”/i)).toBeTruthy();
});

test('what most triggers leave as it is stands behind one button, unless something counts in it', async () => {
  const { user, view } = inspectBlock('message-received', { channels: 'any', matches: { mode: 'any' }, only: {} });
  const unfold = screen.getByRole('button', { name: 'When exactly, and for whom' });
  expect(unfold.getAttribute('aria-expanded')).toBe('false');
  expect(screen.queryByRole('radio', { name: 'Only in working hours' })).toBeNull();
  await user.click(unfold);
  expect(screen.getByRole('radio', { name: 'Only in working hours' })).toBeTruthy();
  await user.click(unfold);
  expect(unfold.getAttribute('aria-expanded')).toBe('false');
  act(() => view.inspect('params.hours'));
  expect(document.activeElement).toHaveProperty('type', 'radio');
  expect(unfold.getAttribute('aria-expanded')).toBe('true');
});

test('a setting that counts is never folded away, and who is led to one finds it', () => {
  inspectBlock('message-received', { channels: 'any', matches: { mode: 'any' }, hours: 'working-hours' });
  expect(screen.getByRole('radio', { name: 'Only in working hours' })).toHaveProperty('checked', true);
});
