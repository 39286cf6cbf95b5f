import { describe, expect, test } from 'vitest';
import { applyOperation, checkDraft, diffFlows, fixFor, LIMITS, parseFlow, readDraft } from '../src/index.ts';
import type { FlowDocument, FlowEdge, FlowNode, Operation } from '../src/index.ts';
import { edge, PLAIN_SETTINGS, TODAY } from './flow-builder.ts';

/** As many blocks as a flow may hold, one after the other: a walk by recursion would run out of stack, a square one out of patience. */
function chain(length: number): FlowDocument {
  const rules = Array.from({ length: 5 }, () => ({
    type: 'reply-status',
    operator: 'is',
    values: ['pending', 'none'],
  }));
  const nodes: FlowNode[] = Array.from({ length }, (_, index) =>
    index === 0
      ? { id: 'n0', kind: 'message-received', params: { channels: 'any' } }
      : { id: `n${index}`, kind: 'condition', params: { branches: [{ id: 'yes', match: 'all', rules }] } },
  );
  const edges = nodes.slice(1).flatMap(({ id }, index): readonly FlowEdge[] => {
    const next = `n${Math.min(index + 2, length - 1)}`;
    const first = edge(`e${id}`, index === 0 ? 'n0' : `n${index}.yes`, id);
    return index === 0 ? [first] : [first, edge(`f${id}`, `n${index}.no`, next)];
  });
  const layout = Object.fromEntries(nodes.map(({ id }, index) => [id, { x: index * 320, y: 0 }]));
  return {
    schema: TODAY,
    name: 'large',
    settings: PLAIN_SETTINGS,
    nodes,
    edges,
    layout,
    annotations: [],
  };
}

/** The end of the chain leads to its first block again. */
function round(flow: FlowDocument): FlowDocument {
  const end = flow.nodes.at(-1)?.id ?? '';
  return { ...flow, edges: [...flow.edges, edge('round', `${end}.yes`, 'n1')] };
}

describe('a flow of two thousand blocks', () => {
  const flow = chain(LIMITS.nodes);

  test('is read, parsed, checked and compared', () => {
    expect(readDraft(flow)).toMatchObject({ ok: true });
    expect(parseFlow(flow)).toMatchObject({ ok: true, warnings: [] });
    // The last block decides where to go, and there is nowhere left.
    expect(checkDraft(flow)).toMatchObject([{ code: 'dead-end', nodeId: `n${LIMITS.nodes - 1}` }]);
    expect(diffFlows(flow, chain(LIMITS.nodes)).changedNodes).toEqual([]);
  });

  test('with as many edges as it may hold, is not too large: each of its mistakes is told', () => {
    const more = Array.from({ length: LIMITS.edges - flow.edges.length }, (_, index) => edge(`x${index}`, 'n0', 'n1'));
    const issues = checkDraft({ ...flow, edges: [...flow.edges, ...more] });
    expect(issues).toHaveLength(more.length);
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(['port-taken']));
  });

  test('that goes round as a whole is told once; there is no room for a pause in it', () => {
    const [issue, ...others] = checkDraft(round(flow));
    expect([issue, others]).toEqual([{ code: 'loop-without-wait', severity: 'error', nodeId: 'n1' }, []]);
    expect(issue && fixFor(round(flow), issue, { newId: (prefix) => prefix })).toBeNull();
  });

  test('of which every block is broken, tells each', () => {
    const broken = flow.nodes.map((node) => ({ ...node, params: { match: 'none', surplus: 1 } }));
    expect(checkDraft({ ...flow, nodes: broken })).toHaveLength(3 * LIMITS.nodes);
  });
});

test('a block with a hundred thousand settings that it does not have is answered', () => {
  const params = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`k${index}`, 0]));
  const result = parseFlow({ ...chain(2), nodes: [...chain(1).nodes, { id: 'n1', kind: 'end', params }] });
  expect(result.ok ? 0 : result.issues.length).toBe(100_000);
});

test('a loop of a thousand blocks is mended by one pause', () => {
  const flow = round(chain(1_000));
  const [issue] = checkDraft(flow);
  let count = 0;
  const newId = (prefix: string): string => {
    count += 1;
    return `${prefix}-${count}`;
  };
  const fix = issue === undefined ? null : fixFor(flow, issue, { newId });
  const mended = fix === null ? null : applyOperation(flow, fix.operation);
  if (mended?.ok !== true) throw new Error('not mended');
  expect(mended.document.nodes).toHaveLength(1_001);
  expect(checkDraft(mended.document)).toEqual([]);
});

test('five hundred blocks taken away in one batch come back by its inverse', () => {
  const flow = chain(500);
  const all: Operation = {
    type: 'batch',
    operations: flow.nodes.map(({ id }) => ({ type: 'remove-node', nodeId: id })),
  };
  const emptied = applyOperation(flow, all);
  if (!emptied.ok) throw new Error(emptied.refusal.code);
  expect(emptied.document).toMatchObject({ nodes: [], edges: [], layout: {} });
  expect(applyOperation(emptied.document, emptied.inverse)).toMatchObject({ ok: true, document: flow });
});
