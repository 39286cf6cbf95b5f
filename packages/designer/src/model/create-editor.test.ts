import fc from 'fast-check';
import { NODE_KINDS, type FlowDocument } from '@janela/flow-schema';
import { expect, test } from 'vitest';
import { reminderFlow, testEnv } from '../test-support/sample-flow.ts';
import { addBlock } from './commands/add-block.ts';
import { autoLayout } from './commands/auto-layout.ts';
import { connectBlocks } from './commands/connect-blocks.ts';
import { deleteSelection } from './commands/delete-selection.ts';
import { moveBlocks } from './commands/move-blocks.ts';
import { duplicate } from './commands/paste.ts';
import { renameBlock } from './commands/rename-block.ts';
import { setParams } from './commands/set-params.ts';
import { createEditor } from './create-editor.ts';
import { HISTORY_LIMIT } from './history.ts';
import { NOTHING_SELECTED, selectNodes } from './selection.ts';

function edit() {
  const env = testEnv();
  const editor = createEditor({ document: reminderFlow(), env });
  return { env, editor, now: () => editor.store.getState() };
}

test('an edit is undone and done again, with what was selected', () => {
  const { editor, now } = edit();
  const before = now().document;
  editor.select(selectNodes('pending'));
  expect(editor.run(renameBlock('pending', 'Still waiting?'))).toBeNull();
  editor.select(selectNodes('warn'));
  expect(editor.undo()?.label).toBe('rename-block');
  expect(now().document).toEqual(before);
  expect(now().selection.nodes).toEqual(new Set(['pending']));
  expect(editor.redo()?.label).toBe('rename-block');
  expect(now().document.nodes[1]?.name).toBe('Still waiting?');
  expect(editor.redo()).toBeNull();
});

test('a typing burst is one entry; a pause begins another; another field too', () => {
  const { editor, env, now } = edit();
  const type = (text: string, field = 'text') => editor.run(setParams({ nodeId: 'warn', params: { text }, field }));
  for (const text of ['O', 'Ol', 'Olá']) type(text);
  expect(now().undoStack).toHaveLength(1);
  env.pass(1_000);
  type('Olá!');
  type('Olá, tudo bem?', 'via');
  expect(now().undoStack).toHaveLength(3);
  editor.undo();
  editor.undo();
  expect(now().document.nodes[2]?.params).toEqual({ text: 'Olá' });
  editor.undo();
  expect(now().document).toEqual(reminderFlow());
});

test('what was undone is forgotten by the next edit', () => {
  const { editor, now } = edit();
  editor.run(renameBlock('warn', 'One'));
  editor.undo();
  editor.run(renameBlock('pending', 'Two'));
  expect(now().redoStack).toEqual([]);
});

test('the history is bounded', () => {
  const { editor, env, now } = edit();
  for (let index = 0; index < HISTORY_LIMIT + 20; index += 1) {
    env.pass(2_000);
    editor.run(renameBlock('warn', `Name ${index}`));
  }
  expect(now().undoStack).toHaveLength(HISTORY_LIMIT);
});

test('a refused plan changes nothing and tells nobody', () => {
  const { editor, env, now } = edit();
  const before = now();
  const told: unknown[] = [];
  editor.onOperation((operation) => told.push(operation));
  expect(
    editor.run(connectBlocks(before.document, { from: { node: 'warn', port: 'next' }, to: 'silence', env })),
  ).toEqual({
    code: 'edge-into-trigger',
    params: { node: 'silence' },
  });
  expect(now()).toBe(before);
  expect(told).toEqual([]);
});

test('a read-only flow refuses edits and undo', () => {
  const { editor, now } = edit();
  editor.run(renameBlock('warn', 'Before'));
  editor.setReadOnly(true);
  expect(editor.run(renameBlock('warn', 'After'))).toEqual({ code: 'read-only' });
  expect(editor.undo()).toBeNull();
  expect(now().document.nodes[2]?.name).toBe('Before');
});

test('every change is told with the operation that made it', () => {
  const { editor, now } = edit();
  const told: FlowDocument[] = [];
  const stop = editor.onOperation((_, document) => told.push(document));
  editor.run(renameBlock('warn', 'One'));
  editor.undo();
  editor.redo();
  stop();
  editor.undo();
  expect(told).toHaveLength(3);
  expect(told[0]).toBe(told[0]);
  expect(told[2]?.nodes[2]?.name).toBe('One');
  expect(now().document).toEqual(reminderFlow());
});

test('a selection never holds what is gone', () => {
  const { editor, env, now } = edit();
  const both = selectNodes('pending', 'warn');
  editor.select(both);
  editor.run(deleteSelection(now().document, { selection: selectNodes('pending'), env }));
  expect(now().selection).toEqual(NOTHING_SELECTED);
  editor.select(selectNodes('pending', 'warn', 'nobody'));
  expect(now().selection.nodes).toEqual(new Set(['warn']));
});

test('an edit of one block leaves every other block the same object', () => {
  const { editor, now } = edit();
  const before = now().document;
  editor.run(setParams({ nodeId: 'pending', params: {}, field: 'rules' }));
  const after = now().document;
  expect(after.nodes[0]).toBe(before.nodes[0]);
  expect(after.nodes[2]).toBe(before.nodes[2]);
  expect(after.nodes[1]).not.toBe(before.nodes[1]);
  expect(after.layout).toBe(before.layout);
  expect(after.edges).toBe(before.edges);
});

test('whatever is done, undoing all gives the first document back, and redoing all the last', () => {
  const step = fc.record({
    command: fc.nat(6),
    one: fc.nat(40),
    other: fc.nat(40),
    kind: fc.constantFrom(...NODE_KINDS),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const { editor, env, now } = edit();
      const first = now().document;
      for (const { command, one, other, kind } of steps) {
        const { document } = now();
        const { nodes, edges } = document;
        const a = nodes[one % Math.max(1, nodes.length)]?.id ?? 'none';
        const b = nodes[other % Math.max(1, nodes.length)]?.id ?? 'none';
        const edge = edges[other % Math.max(1, edges.length)]?.id ?? 'none';
        env.pass(one * 100);
        const commands = [
          () => editor.run(addBlock(document, { kind, place: { type: 'port', node: a, port: 'next' }, env })),
          () => editor.run(addBlock(document, { kind, place: { type: 'edge', edgeId: edge }, env })),
          () =>
            editor.run(deleteSelection(document, { selection: { ...selectNodes(a, b), edges: new Set([edge]) }, env })),
          () => editor.run(connectBlocks(document, { from: { node: a, port: 'yes' }, to: b, env })),
          () => editor.run(moveBlocks(document, { positions: { [a]: { x: one * 9, y: other * 9 } } })),
          () => editor.run(duplicate(document, { selection: selectNodes(a, b), env })),
          () => editor.run(autoLayout(document, {})),
        ];
        commands[command]?.();
      }
      const last = now().document;
      while (editor.undo() !== null);
      expect(now().document).toEqual(first);
      while (editor.redo() !== null);
      expect(now().document).toEqual(last);
    }),
    { numRuns: 60 },
  );
});
