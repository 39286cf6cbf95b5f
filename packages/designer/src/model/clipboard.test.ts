import { applyOperation } from '@janela/flow-schema';
import { expect, test } from 'vitest';
import { reminderFlow, sampleFlow, testEnv } from '../test-support/sample-flow.ts';
import { copySelection, readClip } from './clipboard.ts';
import { paste } from './commands/paste.ts';
import { NOTHING_SELECTED, selectNodes } from './selection.ts';

function pasted(at?: { x: number; y: number }) {
  const flow = reminderFlow();
  const clip = readClip(copySelection(flow, selectNodes('pending', 'warn')) ?? '');
  if (clip === null) throw new Error('Nothing was copied.');
  const empty = sampleFlow([]);
  const planned = paste(empty, { clip, env: testEnv(), ...(at === undefined ? {} : { at }) });
  if (!planned.ok) throw new Error('Nothing was pasted.');
  const result = applyOperation(empty, planned.plan.operation);
  if (!result.ok) throw new Error(result.refusal.code);
  return { document: result.document, plan: planned.plan };
}

test('copied blocks come into another flow under new ids, connected among themselves', () => {
  const { document, plan } = pasted();
  expect(document.nodes.map(({ id, kind, params }) => ({ id, kind, params }))).toEqual([
    { id: 'condition-1', kind: 'condition', params: reminderFlow().nodes[1]?.params },
    { id: 'notify-team-2', kind: 'notify-team', params: reminderFlow().nodes[2]?.params },
  ]);
  expect(document.edges).toEqual([
    { id: 'edge-3', from: { node: 'condition-1', port: 'yes' }, to: { node: 'notify-team-2' } },
  ]);
  expect(plan.select?.nodes).toEqual(new Set(['condition-1', 'notify-team-2']));
  expect(plan.count).toBe(2);
});

test('pasted at a place, the middle is there', () => {
  const { layout } = pasted({ x: 1000, y: 500 }).document;
  expect(((layout['condition-1']?.x ?? 0) + (layout['notify-team-2']?.x ?? 0) + 248) / 2).toBeCloseTo(1000, -1);
});

test('a copy never lies exactly on another', () => {
  const flow = reminderFlow();
  const clip = readClip(copySelection(flow, selectNodes('warn')) ?? '');
  if (clip === null) throw new Error('Nothing was copied.');
  const env = testEnv();
  let document = flow;
  for (let copy = 0; copy < 3; copy += 1) {
    const planned = paste(document, { clip, env });
    if (!planned.ok) throw new Error('Nothing was pasted.');
    const result = applyOperation(document, planned.plan.operation);
    if (!result.ok) throw new Error(result.refusal.code);
    document = result.document;
  }
  const places = Object.values(document.layout).map(({ x, y }) => `${x},${y}`);
  expect(new Set(places).size).toBe(places.length);
});

test.each([
  ['words', 'Bom dia'],
  ['nothing', ''],
  ['other JSON', '{"a":1}'],
  ['broken JSON', '{"janela":"blocks"'],
  ['a newer format', '{"janela":"blocks","version":2,"nodes":[]}'],
  ['no blocks', JSON.stringify({ janela: 'blocks', version: 1, schema: { document: 1 }, nodes: [], edges: [] })],
  [
    'blocks without ids',
    JSON.stringify({ janela: 'blocks', version: 1, schema: { document: 1 }, nodes: [{ kind: 'end' }], edges: [] }),
  ],
])('%s are not taken for copied blocks', (_, text) => {
  expect(readClip(text)).toBeNull();
});

test('nothing selected, nothing copied', () => {
  expect(copySelection(reminderFlow(), NOTHING_SELECTED)).toBeNull();
});
