import { applyOperation, type FlowDocument } from '@janela/flow-schema';
import { expect, test } from 'vitest';
import { sampleFlow, testEnv } from '../../test-support/sample-flow.ts';
import { copySelection, readClip } from '../clipboard.ts';
import type { Planned } from '../plan.ts';
import { NOTHING_SELECTED, selectNodes } from '../selection.ts';
import { connectBlocks } from './connect-blocks.ts';
import { deleteSelection } from './delete-selection.ts';
import { duplicate, paste } from './paste.ts';

/** What an imported file may bring: a way out that its block has not, one port with two ways, a block of a newer release. */
const odd = sampleFlow(
  [
    ['start', 'no-reply'],
    ['a', 'wait'],
    ['b', 'wait'],
    ['newer', 'from-the-future'],
    ['end', 'end'],
  ],
  ['start.gone>a', 'newer.next>a', 'a.next>b', 'b.next>end', 'b.next>newer'],
);

function done(document: FlowDocument, planned: Planned): FlowDocument {
  const result = planned.ok ? applyOperation(document, planned.plan.operation) : null;
  if (!result?.ok) throw new Error('The edit was refused.');
  return result.document;
}

const ways = ({ edges }: FlowDocument): readonly string[] =>
  edges.map(({ from, to }) => `${from.node}.${from.port}>${to.node}`).toSorted();

test.each([
  ['a block after a way out that is gone', ['a'], ['b.next>end', 'b.next>newer']],
  ['a block of a newer release', ['newer'], ['a.next>b', 'b.next>end', 'start.gone>a']],
  ['everything', ['start', 'a', 'b', 'newer', 'end'], []],
])('%s can be removed', (_, removed, expected) => {
  expect(ways(done(odd, deleteSelection(odd, { selection: selectNodes(...removed), env: testEnv() })))).toEqual(
    expected,
  );
});

test('blocks with impossible connections among them are copied without these', () => {
  const clip = readClip(copySelection(odd, selectNodes('start', 'a', 'b')) ?? '');
  if (clip === null) throw new Error('Nothing was copied.');
  const after = done(odd, paste(odd, { clip, env: testEnv() }));
  expect(after.nodes).toHaveLength(8);
  expect(ways(after)).toContain('wait-2.next>wait-3');
  expect(after.edges).toHaveLength(6);
});

test('a block of a newer release is read from a copy, and why it cannot be pasted is said', () => {
  const clip = readClip(copySelection(odd, selectNodes('newer')) ?? '');
  expect(clip?.nodes[0]?.kind).toBe('from-the-future');
  expect(duplicate(odd, { selection: selectNodes('newer'), env: testEnv() })).toMatchObject({
    ok: false,
    refusal: { code: 'unknown-kind' },
  });
});

test('a port with two ways leads to one block once it is connected again', () => {
  const from = { node: 'b', port: 'next' };
  const after = done(odd, connectBlocks(odd, { from, to: 'end', env: testEnv() }));
  expect(ways(after).filter((way) => way.startsWith('b.'))).toEqual(['b.next>end']);
});

test('a removed chain is not healed across a connection that was selected too', () => {
  const chain = sampleFlow(
    [
      ['start', 'no-reply'],
      ['a', 'wait'],
      ['b', 'wait'],
      ['end', 'end'],
    ],
    ['start.next>a', 'a.next>b', 'b.next>end'],
  );
  const selection = { ...selectNodes('a', 'b'), edges: new Set(['e2']) };
  expect(ways(done(chain, deleteSelection(chain, { selection, env: testEnv() })))).toEqual([]);
});

test('copies of a note do not cover each other', () => {
  const note = { type: 'note', text: 'Hi', x: 0, y: 0, width: 200, height: 100, color: 'blue' } as const;
  const flow = { ...odd, annotations: [{ ...note, id: 'n' }] };
  const selection = { ...NOTHING_SELECTED, annotations: new Set(['n']) };
  const env = testEnv();
  const once = done(flow, duplicate(flow, { selection, env }));
  const twice = done(once, duplicate(once, { selection, env }));
  expect(new Set(twice.annotations.map(({ x }) => x)).size).toBe(3);
});
