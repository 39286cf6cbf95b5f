import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalHash, diffFlows, isEmptyDiff } from '../../src/index.ts';
import type { FlowDocument } from '../../src/index.ts';
import { draft } from '../draft-arbitrary.ts';
import { edge, smallFlow } from '../flow-builder.ts';

/** The same flow with its lists in one order and its edges under ids that say what they are. */
function settled(document: FlowDocument): FlowDocument {
  const edges = document.edges
    .map(({ from, to }) => ({ id: `${from.node}.${from.port}.${to.node}`, from, to }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ...document, edges, nodes: [...document.nodes].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

function sameMeaning(a: FlowDocument, b: FlowDocument): boolean {
  return canonicalHash(settled(a)) === canonicalHash(settled(b));
}

const shuffled = fc.tuple(draft, fc.infiniteStream(fc.nat(99))).map(([document, stream]) => {
  const turn = <Item>(list: readonly Item[]): readonly Item[] => {
    const at = (stream.next().value ?? 0) % Math.max(1, list.length);
    return [...list.slice(at), ...list.slice(0, at)];
  };
  const edges = turn(document.edges).map((one, index) => ({ ...one, id: `other${index}` }));
  return [document, { ...document, nodes: turn(document.nodes), edges, layout: {}, annotations: [] }] as const;
});

/** One thing changed, or nothing that means anything: two drafts drawn apart are hardly ever alike. */
const near = fc
  .tuple(draft, draft, fc.integer({ min: 0, max: 6 }))
  .map(([one, other, part]): readonly [FlowDocument, FlowDocument] => {
    const { name, settings, nodes, edges, layout } = other;
    const changes: readonly Partial<FlowDocument>[] = [
      { name },
      { settings },
      { layout },
      { edges },
      { nodes: one.nodes.map((node, index) => (index === 0 ? { ...node, params: nodes[0]?.params ?? null } : node)) },
      { nodes: one.nodes.slice(1) },
      { edges: one.edges.slice(1) },
    ];
    return [one, { ...one, ...changes[part] }];
  });

describe('any two drafts', () => {
  test('differ in nothing exactly where the hash says so, but for the order of lists and the ids of edges', () => {
    let alike = 0;
    fc.assert(
      fc.property(fc.oneof(near, fc.tuple(draft, draft), shuffled), ([a, b]) => {
        if (sameMeaning(a, b)) alike += 1;
        expect(isEmptyDiff(diffFlows(a, b))).toBe(sameMeaning(a, b));
        expect(isEmptyDiff(diffFlows(b, a))).toBe(sameMeaning(a, b));
      }),
      { numRuns: 1_000 },
    );
    expect(alike).toBeGreaterThan(100);
    expect(alike).toBeLessThan(900);
  });

  test('told the other way round, what was added was removed', () => {
    fc.assert(
      fc.property(draft, draft, (a, b) => {
        const there = diffFlows(a, b);
        const back = diffFlows(b, a);
        expect(back.addedNodes).toEqual(there.removedNodes);
        expect(back.addedEdges).toEqual(there.removedEdges);
        const fields = (diff: typeof there) =>
          diff.changedNodes.flatMap((node) => node.fields.map(({ field }) => `${node.nodeId} ${field}`)).sort();
        expect(fields(back)).toEqual(fields(there));
      }),
    );
  });
});

describe('what changed', () => {
  const flow: FlowDocument = smallFlow();
  const [start, pause, stop] = smallFlow().nodes;
  if (start === undefined || pause === undefined || stop === undefined) throw new Error('the small flow shrank');
  const rules = (...values: readonly string[]) => ({
    id: 'ask',
    kind: 'condition',
    params: { match: 'all', rules: values.map((value) => ({ type: 'reply-status', operator: 'is', values: [value] })) },
  });
  const nothing = { flow: [], addedNodes: [], removedNodes: [], changedNodes: [], addedEdges: [], removedEdges: [] };
  const rows: readonly (readonly [string, Partial<FlowDocument>, Partial<FlowDocument>, object])[] = [
    ['a moved block: nothing', {}, { layout: { start: { x: 7, y: 7 } } }, {}],
    [
      'name and settings of the flow',
      {},
      { name: 'new', settings: { ...flow.settings, botAnswers: true } },
      {
        flow: [
          { field: 'name', before: 'small', after: 'new' },
          { field: 'settings.botAnswers', before: false, after: true },
        ],
      },
    ],
    [
      'a setting, a name and a kind',
      { nodes: [start, pause, stop] },
      {
        nodes: [
          { ...start, params: { ...start.params, after: 'PT1H' } },
          { ...pause, name: 'Rest' },
          { ...stop, kind: 'wait' },
        ],
      },
      {
        changedNodes: [
          { nodeId: 'start', fields: [{ field: 'params.after', before: 'PT23H', after: 'PT1H' }] },
          { nodeId: 'pause', fields: [{ field: 'name', after: 'Rest' }] },
          { nodeId: 'stop', fields: [{ field: 'kind', before: 'end', after: 'wait' }] },
        ],
      },
    ],
    [
      'a block and its edge',
      { edges: [edge('e1', 'start', 'pause')], nodes: [start, pause] },
      {},
      { addedNodes: [stop], addedEdges: [edge('e2', 'pause', 'stop')] },
    ],
    ['an edge under another id: nothing', {}, { edges: [edge('x', 'pause', 'stop'), edge('y', 'start', 'pause')] }, {}],
    [
      'an entry of a list of the same length',
      { nodes: [rules('pending', 'none')] },
      { nodes: [rules('pending', 'closed')] },
      {
        changedNodes: [
          { nodeId: 'ask', fields: [{ field: 'params.rules.1.values', before: ['none'], after: ['closed'] }] },
        ],
      },
    ],
    [
      'a list that grew',
      { nodes: [{ ...pause, params: ['a'] }] },
      { nodes: [{ ...pause, params: ['b', 'a'] }] },
      { changedNodes: [{ nodeId: 'pause', fields: [{ field: 'params', before: ['a'], after: ['b', 'a'] }] }] },
    ],
  ];
  test.each(rows)('%s', (_name, ...[before, after, expected]) => {
    expect(diffFlows({ ...flow, ...before }, { ...flow, ...after })).toEqual({ ...nothing, ...expected });
  });
});
