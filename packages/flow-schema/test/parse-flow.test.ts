import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ISSUE_CODES, issueText, LANGUAGES, parseFlow } from '../src/index.ts';
import type { Issue } from '../src/index.ts';
import { edge, smallFlow } from './flow-builder.ts';

function issuesOf(json: unknown): readonly Issue[] {
  const result = parseFlow(json);
  return result.ok ? result.warnings : result.issues;
}

function told(json: unknown): readonly string[] {
  return issuesOf(json).map(({ code, nodeId, edgeId, field }) =>
    [code, nodeId ?? edgeId ?? '-', ...(field === undefined ? [] : [field])].join(' '),
  );
}

describe('a flow that parses', () => {
  test('comes back with its defaults filled in', () => {
    const { settings: _settings, layout: _layout, ...bare } = smallFlow();
    const result = parseFlow(bare);
    expect(result).toMatchObject({ ok: true, warnings: [] });
    if (result.ok) expect(result.document).toEqual({ ...smallFlow(), layout: {} });
  });

  test('parses to itself again', () => {
    const first = parseFlow(smallFlow());
    const second = first.ok ? parseFlow(first.document) : first;
    expect(second).toEqual(first);
  });
});

describe('the graph', () => {
  const flow = smallFlow();
  const cases: readonly (readonly [string, unknown, readonly string[]])[] = [
    ['two nodes with one id', { ...flow, nodes: [...flow.nodes, flow.nodes[2]] }, ['duplicate-id stop id']],
    [
      'two edges with one id',
      { ...flow, edges: [edge('e1', 'start', 'pause'), edge('e1', 'pause', 'stop')] },
      ['duplicate-id e1 id'],
    ],
    [
      'an edge to nothing',
      { ...flow, edges: [edge('e1', 'start', 'pause'), edge('e2', 'pause', 'gone')] },
      ['unreachable stop', 'edge-to-nothing e2 to.node'],
    ],
    [
      'an edge from nothing',
      { ...flow, edges: [...flow.edges, edge('e3', 'gone', 'stop')] },
      ['edge-from-nothing e3 from.node'],
    ],
    [
      'an unknown port',
      { ...flow, edges: [...flow.edges, edge('e3', 'start.later', 'stop')] },
      ['unknown-port e3 from.port'],
    ],
    [
      'a port of a block that has none',
      { ...flow, edges: [...flow.edges, edge('e3', 'stop', 'pause')] },
      ['unknown-port e3 from.port'],
    ],
    [
      'two edges from one port',
      { ...flow, edges: [...flow.edges, edge('e3', 'start', 'stop')] },
      ['port-taken e3 from.port'],
    ],
    [
      'an edge into a trigger',
      { ...flow, edges: [edge('e1', 'start', 'pause'), edge('e2', 'pause', 'start')] },
      ['unreachable stop', 'edge-into-trigger e2 to.node'],
    ],
    [
      'no trigger',
      { ...flow, nodes: flow.nodes.slice(1), edges: [edge('e2', 'pause', 'stop')], layout: {} },
      ['no-trigger - nodes'],
    ],
    ['a block nothing leads to', { ...flow, edges: [edge('e1', 'start', 'pause')] }, ['unreachable stop']],
    ['a place for nothing', { ...flow, layout: { gone: { x: 1, y: 2 } } }, ['layout-of-nothing - layout.gone']],
    [
      'an unknown kind, and its ports are not guessed at',
      { ...flow, nodes: [flow.nodes[0], { id: 'pause', kind: 'teleport', params: {} }, flow.nodes[2]] },
      ['unknown-kind pause kind'],
    ],
    [
      'broken params do not hide a broken graph',
      {
        ...flow,
        nodes: [flow.nodes[0], { id: 'pause', kind: 'wait', params: {} }, flow.nodes[2]],
        edges: [edge('e1', 'start', 'pause')],
      },
      ['missing-field pause params.until', 'unreachable stop'],
    ],
    [
      'a broken shape does not hide broken params',
      {
        ...flow,
        name: '',
        nodes: [flow.nodes[0], { id: 'pause', kind: 'wait', params: {}, colour: 'red' }, { kind: 'end' }],
      },
      [
        'missing-field - nodes.2.id',
        'too-short - name',
        'missing-field pause params.until',
        'unknown-field pause colour',
      ],
    ],
    [
      'an id that is not one',
      { ...flow, nodes: [...flow.nodes, { id: 'a:b', kind: 'end', params: {} }] },
      ['wrong-format a:b id'],
    ],
    ['a newer document', { ...flow, schema: { document: 2, nodes: {} } }, ['newer-version - schema.document']],
    ['a newer kind', { ...flow, schema: { document: 1, nodes: { wait: 9 } } }, ['newer-version - schema.nodes.wait']],
    ['no flow at all', [], ['not-a-flow -']],
  ];
  test.each(cases)('%s', (_name, json, expected) => {
    expect(told(json)).toEqual(expected);
  });

  test('only unreachable blocks and left-over places are warnings', () => {
    const result = parseFlow({ ...flow, edges: [edge('e1', 'start', 'pause')], layout: { gone: { x: 0, y: 0 } } });
    expect(result.ok).toBe(true);
  });
});

describe('loops', () => {
  const say = (id: string) => ({ id, kind: 'send-message', params: { content: { kind: 'text', text: 'hi' } } });
  const start = { id: 'start', kind: 'message-received', params: { channels: 'any' } };
  const loop = (middle: object) => ({
    schema: { document: 1, nodes: {} },
    name: 'loop',
    nodes: [start, say('a'), middle, say('c')],
    edges: [edge('e0', 'start', 'a'), edge('e1', 'a.sent', 'b'), edge('e3', 'c.sent', 'a')],
  });

  test('without a wait: told once, at the first block of the loop', () => {
    const flow = loop(say('b'));
    expect(told({ ...flow, edges: [...flow.edges, edge('e2', 'b.sent', 'c')] })).toEqual(['loop-without-wait a']);
  });

  test('with a wait: fine', () => {
    const flow = loop({ id: 'b', kind: 'wait', params: { until: { type: 'duration', duration: 'PT1H' } } });
    expect(told({ ...flow, edges: [...flow.edges, edge('e2', 'b', 'c')] })).toEqual([]);
  });

  test('a request is no wait: a system that refuses does so at once', () => {
    const flow = loop({ id: 'b', kind: 'http-request', params: { method: 'GET', url: 'https://example.com' } });
    expect(told({ ...flow, edges: [...flow.edges, edge('e2', 'b.failed', 'c')] })).toEqual(['loop-without-wait a']);
  });

  test('two loops, one of them a block that leads to itself: told twice', () => {
    const flow = loop(say('b'));
    const edges = [
      ...flow.edges.slice(0, 2),
      edge('e2', 'b.sent', 'c'),
      edge('e4', 'c.sent', 'c'),
      edge('e5', 'b.refused', 'a'),
    ];
    expect(told({ ...flow, edges })).toEqual(['loop-without-wait a', 'loop-without-wait c']);
  });
});

describe('any JSON at all', () => {
  test('is answered, never thrown at', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (json) => {
        expect(parseFlow(json)).toHaveProperty('ok');
      }),
      { numRuns: 300 },
    );
  });

  test('and so is a flow with anything put anywhere in it', () => {
    const paths = [
      ['schema'],
      ['schema', 'nodes'],
      ['nodes'],
      ['nodes', 1],
      ['nodes', 1, 'params'],
      ['nodes', 1, 'kind'],
      ['nodes', 1, 'id'],
      ['edges'],
      ['edges', 0],
      ['edges', 0, 'from'],
      ['layout'],
      ['settings'],
      ['__proto__'],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 4 }), (path, value) => {
        const json: unknown = JSON.parse(JSON.stringify(smallFlow()));
        const last = path[path.length - 1] ?? '';
        const owner = path.slice(0, -1).reduce<unknown>((at, key) => Reflect.get(Object(at), key), json);
        Object.defineProperty(owner, last, { value, enumerable: true, configurable: true, writable: true });
        const issues = issuesOf(json);
        expect(issuesOf(json)).toEqual(issues);
        for (const issue of issues)
          for (const language of LANGUAGES) expect(issueText(issue, language)).not.toMatch(/(?<!\{)\{\w+\}/);
      }),
      { numRuns: 500 },
    );
  });

  test('nested a hundred thousand levels deep, it is refused before anything walks it', () => {
    const deep: unknown = JSON.parse('['.repeat(5_000) + ']'.repeat(5_000));
    let deeper: unknown = null;
    for (let level = 0; level < 100_000; level += 1) deeper = { params: deeper };
    expect(told(deep)).toEqual(['too-deep -']);
    expect(told({ ...smallFlow(), nodes: [deeper] })).toEqual(['too-deep -']);
  });

  test('a flood of values is refused', () => {
    expect(told({ ...smallFlow(), nodes: Array.from({ length: 300_000 }, () => 0) })).toEqual(['too-large -']);
  });
});

describe('the sentences of issues', () => {
  test.each(ISSUE_CODES)('%s fills in the same in every language', (code) => {
    const holes = LANGUAGES.map((language) =>
      [...issueText({ code }, language).matchAll(/(?<!\{)\{\w+\}/g)].map(String).sort(),
    );
    expect(new Set(holes.map((found) => found.join())).size).toBe(1);
    const texts = LANGUAGES.map((language) => issueText({ code }, language));
    expect(new Set(texts).size).toBe(LANGUAGES.length);
  });
});
