import { describe, expect, test } from 'vitest';
import { linkFlows, parseFlow } from '../../src/index.ts';
import type { ParsedFlow } from '../../src/index.ts';

function flow(name: string, nodes: readonly object[], edges: readonly string[]): ParsedFlow {
  const parsed = parseFlow({
    schema: { document: 1, nodes: {} },
    name,
    nodes,
    edges: edges.map((sketch, index) => {
      const [from = '', to = ''] = sketch.split('>');
      const [node = '', port = 'next'] = from.split('.');
      return { id: `e${index}`, from: { node, port }, to: { node: to } };
    }),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.document;
}

const api = { id: 'begin', kind: 'api', params: { channels: 'any' } };
const received = { id: 'received', kind: 'message-received', params: { channels: 'any' } };
const call = (flowId: string, id = 'call') => ({ id, kind: 'run-flow', params: { flowId } });
const tag = (id: string) => ({ id, kind: 'add-tag', params: { tags: [id] } });
const pending = {
  id: 'pending',
  kind: 'condition',
  params: { branches: [{ id: 'yes', match: 'all', rules: [{ type: 'tag', operator: 'has', tags: ['vip'] }] }] },
};
const end = { id: 'end', kind: 'end', params: {} };

const child = flow(
  'child',
  [api, pending, tag('inner'), end],
  ['begin>pending', 'pending.yes>inner', 'pending.no>end'],
);
const parent = flow('parent', [received, call('child'), tag('after')], ['received>call', 'call>after']);

const sketch = ({ edges }: ParsedFlow) => edges.map(({ from, to }) => `${from.node}.${from.port}>${to.node}`);

describe('a flow that calls another', () => {
  test('has it in its place, and goes on wherever that one ends', () => {
    const linked = linkFlows(parent, () => child);
    if (!linked.ok) throw new Error('not linked');
    expect(sketch(linked.document)).toEqual([
      'received.next>call',
      'call.next>call__pending',
      'call__pending.yes>call__inner',
      'call__pending.no>call__end',
      'call__inner.next>after',
    ]);
    expect(linked.document.nodes.find(({ id }) => id === 'call__end')).toEqual({
      id: 'call__end',
      kind: 'jump',
      params: { blockId: 'after' },
    });
    expect(parseFlow(linked.document)).toMatchObject({ ok: true, warnings: [] });
  });

  test('may call it twice, each time in a place of its own', () => {
    const twice = flow('twice', [received, call('child', 'one'), call('child', 'two')], ['received>one', 'one>two']);
    const linked = linkFlows(twice, () => child);
    expect(linked.ok && sketch(linked.document)).toContain('one__inner.next>two');
    expect(linked.ok && sketch(linked.document)).toContain('two.next>two__pending');
  });

  test('stays as it is where it calls none', () => {
    expect(linkFlows(child, () => null)).toEqual({ ok: true, document: child });
  });

  test.each([
    ['is not live', null, 'sub-flow-missing'],
    ['calls itself', flow('self', [api, call('child')], ['begin>call']), 'sub-flow-loop'],
    ['begins nowhere', flow('no entry', [received, tag('x')], ['received>x']), 'sub-flow-no-entry'],
  ])('is refused where the other %s', (_, other, code) => {
    expect(linkFlows(parent, () => other)).toEqual({
      ok: false,
      issues: [{ code, severity: 'error', nodeId: 'call', field: 'params.flowId' }],
    });
  });
});
