import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyOperation, checkDraft, FIX_CODES, fixFor } from '../../src/index.ts';
import type { FixCode, FlowDocument, Issue } from '../../src/index.ts';
import { draft } from '../draft-arbitrary.ts';
import { edge, smallFlow } from '../flow-builder.ts';

/** Fixes of what only a flow that parses can have: a test of their own holds them to the same law. */
const FROM_ANALYSIS: ReadonlySet<FixCode> = new Set(['insert-window-check', 'shorten-wait', 'use-template', 'add-end']);

function counter() {
  let count = 0;
  return {
    newId: (prefix: string) => {
      count += 1;
      return `${prefix}-new${count}`;
    },
  };
}

function fixed(document: FlowDocument, issue: Issue): FlowDocument {
  const fix = fixFor(document, issue, counter());
  if (fix === null) throw new Error(`no fix for ${issue.code}`);
  const result = applyOperation(document, fix.operation);
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.document;
}

function keys(issues: readonly Issue[]): ReadonlySet<string> {
  return new Set(issues.map((issue) => JSON.stringify(issue)));
}

/** The nodes that lie on a loop: two of them may be told apart once the connection between them is gone, which makes no loop. */
function onLoops({ nodes, edges }: FlowDocument): ReadonlySet<string> {
  const ahead = (start: string): ReadonlySet<string> => {
    const reached = new Set(edges.filter(({ from }) => from.node === start).map(({ to }) => to.node));
    for (const node of reached) for (const { from, to } of edges) if (from.node === node) reached.add(to.node);
    return reached;
  };
  return new Set(nodes.map(({ id }) => id).filter((id) => ahead(id).has(id)));
}

test('any fix of any issue of any draft: this issue goes, and no error comes', () => {
  const offered = new Set<string>();
  fc.assert(
    fc.property(draft, (document) => {
      const before = checkDraft(document);
      const looping = onLoops(document);
      for (const issue of before) {
        const fix = fixFor(document, issue, counter());
        if (fix === null) continue;
        offered.add(fix.code);
        const result = applyOperation(document, fix.operation);
        if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
        const after = checkDraft(result.document);
        expect(keys(after)).not.toContain(JSON.stringify(issue));
        const told = keys(before);
        const come = after.filter((one) => one.severity === 'error' && !told.has(JSON.stringify(one)));
        expect(come.filter(({ code, nodeId = '' }) => code !== 'loop-without-wait' || !looping.has(nodeId))).toEqual(
          [],
        );
      }
    }),
    { numRuns: 250 },
  );
  expect([...offered]).toEqual(expect.arrayContaining(FIX_CODES.filter((code) => !FROM_ANALYSIS.has(code))));
}, 30_000);

describe('a fix', () => {
  const say = (id: string) => ({ id, kind: 'send-message', params: { content: { kind: 'text', text: 'hi' } } });
  const start = { id: 'start', kind: 'message-received', params: { channels: 'any' } };
  const codes = (document: FlowDocument) => checkDraft(document).map(({ code }) => code);
  const HOUR = { until: { type: 'duration', duration: 'PT1H' }, within: 'any-time' };

  test('puts an hour between the ends of the edge that closes a loop, and nothing else', () => {
    const loop: FlowDocument = {
      ...smallFlow(),
      nodes: [start, say('a'), say('b')],
      edges: [edge('e0', 'start', 'a'), edge('e1', 'a.sent', 'b'), edge('e2', 'b.sent', 'a')],
      layout: { a: { x: 0, y: 10 }, b: { x: 100, y: 30 } },
    };
    const after = fixed(loop, { code: 'loop-without-wait', severity: 'error', nodeId: 'a' });
    expect(after.nodes.slice(3)).toEqual([{ id: 'wait-new1', kind: 'wait', params: HOUR }]);
    expect(after.layout['wait-new1']).toEqual({ x: 50, y: 20 });
    expect(after.edges.map(({ from, to }) => `${from.node} ${to.node}`)).toEqual([
      'start a',
      'a b',
      'b wait-new1',
      'wait-new1 a',
    ]);
    expect(codes(after)).not.toContain('loop-without-wait');
  });

  test('pauses each of two loops that share a block', () => {
    const loops: FlowDocument = {
      ...smallFlow(),
      nodes: [start, say('a'), say('b'), say('c')],
      edges: [
        edge('e0', 'start', 'a'),
        edge('e1', 'a.sent', 'b'),
        edge('e2', 'a.refused', 'c'),
        edge('e3', 'b.sent', 'a'),
        edge('e4', 'c.sent', 'a'),
      ],
      layout: {},
    };
    const mended = fixed(loops, { code: 'loop-without-wait', severity: 'error', nodeId: 'a' });
    expect(codes(mended)).not.toContain('loop-without-wait');
    expect(mended.nodes.filter(({ kind }) => kind === 'wait')).toHaveLength(2);
  });

  test('of an empty flow is a trigger, and a flow that can be published', () => {
    const empty: FlowDocument = { ...smallFlow(), nodes: [], edges: [], layout: {} };
    const [issue] = checkDraft(empty);
    expect(issue).toEqual({ code: 'no-trigger', severity: 'error', field: 'nodes' });
    const after = issue === undefined ? empty : fixed(empty, issue);
    expect(after.nodes).toMatchObject([{ kind: 'no-reply', params: { after: 'PT23H' } }]);
    // It may be published, and is warned of: it does nothing yet.
    expect(checkDraft(after)).toMatchObject([{ code: 'dead-end', severity: 'warning' }]);
  });

  test('of a flow without a trigger stands before the block that nothing leads to', () => {
    const headless: FlowDocument = {
      ...smallFlow(),
      nodes: [say('b'), say('a')],
      edges: [edge('e1', 'a.sent', 'b')],
      layout: { a: { x: 400, y: 7 } },
    };
    const after = fixed(headless, { code: 'no-trigger', severity: 'error', field: 'nodes' });
    expect(after.layout['no-reply-new1']).toEqual({ x: 80, y: 7 });
    expect(checkDraft(after)).toEqual([]);
  });

  const PENDING = { type: 'reply-status', operator: 'is' };
  const params: readonly (readonly [string, unknown, unknown])[] = [
    ['no-reply', { after: 'P1M', channels: 'any' }, { after: 'PT23H', channels: 'any' }],
    ['no-reply', { channels: 'any' }, { channels: 'any', after: 'PT23H' }],
    ['no-reply', { after: 'PT1H', channels: 'any', 'a.b': 1 }, { after: 'PT1H', channels: 'any' }],
    [
      'condition',
      { branches: [{ id: 'yes', match: 'all', rules: [{ ...PENDING, values: ['none', 'none'] }] }] },
      { branches: [{ id: 'yes', match: 'all', rules: [{ ...PENDING, values: ['none'] }] }] },
    ],
    ['notify-team', { recipients: [], via: ['email'] }, { recipients: [{ type: 'assignee' }], via: ['email'] }],
    ['wait', undefined, HOUR],
  ];
  test.each(params)('of %s with %j leaves %j', (kind, broken, mended) => {
    const document: FlowDocument = {
      ...smallFlow(),
      nodes: [{ id: 'n', kind, params: broken }],
      edges: [],
      layout: {},
    };
    const issue = checkDraft(document).find(({ nodeId, severity }) => nodeId === 'n' && severity === 'error');
    if (issue === undefined) throw new Error('nothing is wrong');
    expect(fixed(document, issue).nodes[0]?.params).toEqual(mended);
  });

  test('is not offered where it would only move the mistake', () => {
    const document: FlowDocument = {
      ...smallFlow(),
      nodes: [start, { id: 'say', kind: 'send-message', params: {} }],
      edges: [edge('e0', 'start', 'say')],
      layout: {},
    };
    const [issue] = checkDraft(document);
    expect(issue).toMatchObject({ code: 'missing-field', field: 'params.content' });
    expect(issue === undefined ? undefined : fixFor(document, issue, counter())).toBeNull();
  });
});
