import { expect, test } from 'vitest';
import { sampleDocument } from '../../test-support/sample-flow.ts';
import { waitingBlocks } from './waiting-blocks.ts';

const MOMENT = '2026-03-01T00:00:00.000Z';

function group(version: number, nodeId: string, count: number) {
  return { version, versionId: `v${version}`, nodeId, count, oldestSince: MOMENT, nextDueAt: null };
}

const wait = { id: 'wait', kind: 'wait', params: { for: 'PT1H' } };
const first = { ...sampleDocument(), nodes: [wait] };
const second = {
  ...sampleDocument(),
  nodes: [
    { ...wait, name: 'Pausa' },
    { id: 'gone', kind: 'wait', params: {} },
  ],
};

test('adds up over versions, by the newest name, and tells what the draft has no more', () => {
  const versions = new Map([
    [1, first],
    [2, second],
  ]);
  const blocks = waitingBlocks([group(1, 'wait', 2), group(2, 'gone', 4), group(2, 'wait', 3)], versions, first);
  expect(blocks.map(({ node, count, kept }) => [node.name ?? node.id, count, kept])).toEqual([
    ['Pausa', 5, true],
    ['gone', 4, false],
  ]);
});

test('a block that does something else now is gone', () => {
  const draft = { ...sampleDocument(), nodes: [{ ...wait, kind: 'end' }] };
  expect(waitingBlocks([group(1, 'wait', 1)], new Map([[1, first]]), draft)[0]?.kept).toBe(false);
});
