import { expect, test } from 'vitest';
import type { DraftFindings, FlowDocument, Issue } from '@janela/flow-schema';
import { reminderFlow, sampleFlow } from '../test-support/sample-flow.ts';
import { createAnalysis } from './analysis.ts';
import { findBlocks } from './find-blocks.ts';
import { heldByFrame } from './frames.ts';
import { countProblems, issuesOfNode, worstFirst } from './problems.ts';
import { snapLines } from './snap-lines.ts';
import { neighbour, readingOrder } from './walk.ts';

const forked = (): FlowDocument => ({
  ...sampleFlow(
    [
      ['ask', 'condition'],
      ['upper', 'end'],
      ['lower', 'end'],
    ],
    ['ask.no>lower', 'ask.yes>upper'],
  ),
  layout: { ask: { x: 0, y: 100 }, upper: { x: 320, y: 0 }, lower: { x: 320, y: 240 } },
});

test.each([
  ['ask', 'right', 'upper'],
  ['upper', 'down', 'lower'],
  ['lower', 'up', 'upper'],
  ['lower', 'left', 'ask'],
  ['upper', 'right', null],
  ['ask', 'left', null],
] as const)('from %s, the arrow %s leads to %s', (from, direction, to) => {
  expect(neighbour(forked(), from, { direction, sizes: {} })).toBe(to);
});

test('reading goes by rows, from the left', () => {
  expect(readingOrder(reminderFlow(), {})).toEqual(['silence', 'pending', 'warn']);
});

test('a dragged card meets the edges and middles of others', () => {
  const other = { x: 320, y: 0, width: 248, height: 100 };
  expect(snapLines({ x: 325, y: 300, width: 248, height: 100 }, [other])).toEqual({
    x: 320,
    upright: [320],
    level: [],
  });
  expect(snapLines({ x: 600, y: 27, width: 248, height: 50 }, [other])).toEqual({ y: 25, upright: [], level: [50] });
  expect(snapLines({ x: 900, y: 900, width: 248, height: 100 }, [other])).toEqual({ upright: [], level: [] });
});

test('find asks for every word, without case and accents, titles first', () => {
  const blocks = [
    { nodeId: 'a', title: 'Wait', text: 'até amanhã de manhã' },
    { nodeId: 'b', title: 'Amanhã cedo', text: '' },
  ];
  expect(findBlocks(blocks, 'AMANHA').map(({ nodeId }) => nodeId)).toEqual(['b', 'a']);
  expect(findBlocks(blocks, 'wait manha').map(({ nodeId }) => nodeId)).toEqual(['a']);
  expect(findBlocks(blocks, '  ')).toEqual([]);
});

test('a frame carries what has its middle within', () => {
  const frame = { id: 'f', type: 'frame', text: '', x: 300, y: -20, width: 300, height: 300, color: 'gray' } as const;
  const note = { ...frame, id: 'n', type: 'note', x: 320, y: 0, width: 80, height: 80 } as const;
  expect(heldByFrame({ ...reminderFlow(), annotations: [frame, note] }, 'f', {})).toEqual({
    nodes: ['pending'],
    annotations: ['n'],
  });
  expect(heldByFrame(reminderFlow(), 'gone', {})).toEqual({ nodes: [], annotations: [] });
});

test('problems: errors first, by block, counted', () => {
  const issues: readonly Issue[] = [
    { code: 'unreachable', severity: 'warning', nodeId: 'a' },
    { code: 'too-short', severity: 'error', nodeId: 'a' },
    { code: 'no-trigger', severity: 'error' },
  ];
  expect(countProblems(issues)).toEqual({ errors: 2, warnings: 1 });
  expect(worstFirst(issues).map(({ code }) => code)).toEqual(['too-short', 'no-trigger', 'unreachable']);
  expect(issuesOfNode(issues, 'a').map(({ code }) => code)).toEqual(['too-short', 'unreachable']);
  expect(issuesOfNode(issues, 'b')).toBe(issuesOfNode(issues, 'c'));
});

const NOTHING: DraftFindings = { issues: [], proofs: [] };
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('a checker that breaks is asked again at the next edit', async () => {
  const told: string[] = [];
  const analysis = createAnalysis({
    check: ({ name }) => (name === 'odd' ? Promise.reject(new Error('broken')) : Promise.resolve(NOTHING)),
    onFindings: (_, { name }) => told.push(name),
  });
  analysis.request({ ...reminderFlow(), name: 'odd' });
  await settled();
  analysis.request({ ...reminderFlow(), name: 'mended' });
  await settled();
  expect(told).toEqual(['mended']);
});

test('the checker works on one document at a time, and only the newest answer counts', async () => {
  const answers: ((findings: DraftFindings) => void)[] = [];
  const checked: string[] = [];
  const told: string[] = [];
  const analysis = createAnalysis({
    check: (document) => {
      checked.push(document.name);
      return new Promise((resolve) => answers.push(resolve));
    },
    onFindings: (_, document) => told.push(document.name),
  });
  const named = (name: string): FlowDocument => ({ ...reminderFlow(), name });
  for (const name of ['1', '2', '3']) analysis.request(named(name));
  expect(checked).toEqual(['1']);
  answers[0]?.(NOTHING);
  await settled();
  expect(checked).toEqual(['1', '3']);
  expect(told, 'the first was out of date when it came').toEqual([]);
  answers[1]?.(NOTHING);
  await settled();
  expect(told).toEqual(['3']);
});
