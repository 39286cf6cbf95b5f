import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseFlow, applyOperation, checkDraft, fixFor, parseFlow, readDraft } from '../src/index.ts';
import type { FlowDocument } from '../src/index.ts';
import { draft } from './draft-arbitrary.ts';
import { edge, PLAIN_SETTINGS, smallFlow, TODAY } from './flow-builder.ts';

function told(json: unknown): readonly string[] | 'a draft' {
  const result = readDraft(json);
  if (result.ok) return 'a draft';
  return result.issues.map(({ code, nodeId, edgeId, field }) => [code, nodeId ?? edgeId ?? '-', field].join(' '));
}

const flow = smallFlow();
const note = { id: 'a', type: 'note', text: '', x: 0, y: 0, width: 80, height: 80, color: 'blue' };

describe('a draft', () => {
  const cases: readonly (readonly [string, object])[] = [
    ['without a block', { nodes: [], edges: [], layout: {} }],
    ['with half-written settings', { nodes: [{ id: 'start', kind: 'no-reply', params: { after: '' } }] }],
    ['with anything for settings', { nodes: [{ id: 'start', kind: 'no-reply', params: [null] }] }],
    ['with a kind of another version', { nodes: [{ id: 'start', kind: 'teleport', params: {} }] }],
    ['with edges that lead nowhere and two from a port', { edges: [edge('e1', 'gone', 'x'), edge('e2', 'gone', 'y')] }],
    [
      'with edges into a trigger and round in a loop',
      { edges: [edge('e1', 'start', 'start'), edge('e2', 'pause', 'start')] },
    ],
  ];
  test.each(cases)('%s can be opened', (_name, part) => {
    expect(readDraft({ ...flow, ...part })).toEqual({ ok: true, document: { ...flow, ...part } });
  });

  test('gets what may be left out, and params that are missing as a whole', () => {
    const bare = { schema: { document: 1 }, name: 'bare', nodes: [{ id: 'w', kind: 'wait' }], edges: [] };
    expect(readDraft(bare)).toEqual({
      ok: true,
      document: {
        schema: TODAY,
        name: 'bare',
        settings: PLAIN_SETTINGS,
        nodes: [{ id: 'w', kind: 'wait', params: {} }],
        edges: [],
        layout: {},
        annotations: [],
      },
    });
  });
});

describe('not a draft', () => {
  const cases: readonly (readonly [string, unknown, readonly string[]])[] = [
    ['a list', [], ['not-a-flow - ']],
    [
      'nothing of one',
      {},
      ['missing-field - edges', 'missing-field - name', 'missing-field - nodes', 'missing-field - schema'],
    ],
    ['of a newer version', { ...flow, schema: { document: 99 } }, ['newer-version - schema.document']],
    ['two blocks of one id', { ...flow, nodes: [...flow.nodes, flow.nodes[0]] }, ['duplicate-id start id']],
    ['two edges of one id', { ...flow, edges: [flow.edges[0], flow.edges[0]] }, ['duplicate-id e1 id']],
    ['two notes of one id', { ...flow, annotations: [note, note] }, ['duplicate-id - annotations.1.id']],
    [
      'wrong in every part: each is told, where it is',
      {
        ...flow,
        name: '',
        colour: 'red',
        nodes: [{ id: 'a b', kind: 'end', params: {} }, { id: 'x', kind: 'end', params: {}, size: 3 }, 7],
        edges: [{ id: 'e', from: { node: 'x' }, to: { node: 'y' } }],
        layout: { start: { x: 'left', y: 0 } },
        annotations: [{ ...note, color: 'mauve', width: 1 }],
      },
      [
        'too-short - name',
        'unknown-field - colour',
        'wrong-type - layout.start.x',
        'wrong-type - nodes.2',
        'wrong-value - annotations.0.color',
        'wrong-value - annotations.0.width',
        'wrong-format a b id',
        'unknown-field x size',
        'missing-field e from.port',
      ],
    ],
  ];
  test.each(cases)('%s', (_name, json, expected) => {
    expect(told(json)).toEqual(expected);
  });
});

describe('any JSON at all', () => {
  test('is answered, never thrown at; and a draft reads as itself again', () => {
    const parts = fc.record(
      { schema: fc.jsonValue(), nodes: fc.jsonValue(), edges: fc.jsonValue(), layout: fc.jsonValue() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue({ maxDepth: 5 }),
          parts.map((part) => ({ ...flow, ...part })),
          draft,
        ),
        (json) => {
          const result = readDraft(json);
          if (result.ok) expect(readDraft(result.document)).toEqual(result);
          else expect(result.issues).not.toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('whatever can be published can be opened', () => {
    let published = 0;
    fc.assert(
      fc.property(draft, (document) => {
        const result = parseFlow(mended(document));
        if (!result.ok) return;
        published += 1;
        expect(readDraft(result.document)).toEqual({ ok: true, document: result.document });
      }),
      { numRuns: 100 },
    );
    expect(published).toBeGreaterThan(10);
  });
});

/** With the first fix there is, again and again: hardly any draft is drawn without a mistake. */
function mended(document: FlowDocument): FlowDocument {
  let ids = 0;
  const newId = (prefix: string): string => {
    ids += 1;
    return `${prefix}-new${ids}`;
  };
  let now = document;
  for (let round = 0; round < 40; round += 1) {
    let next: FlowDocument | undefined;
    for (const issue of checkDraft(now)) {
      const fix = fixFor(now, issue, { newId });
      const result = fix === null ? null : applyOperation(now, fix.operation);
      if (result?.ok === true) next ??= result.document;
      if (next !== undefined) break;
    }
    if (next === undefined) return now;
    now = next;
  }
  return now;
}

describe('checking a draft', () => {
  test('tells what publishing would', () => {
    fc.assert(
      fc.property(draft, (document) => {
        fc.pre(document.nodes.length > 0);
        const published = parseFlow(document);
        const told = published.ok ? [...published.warnings, ...analyseFlow(published.document)] : published.issues;
        const inAnyOrder = told.map((issue) => JSON.stringify(issue)).sort();
        expect(
          checkDraft(document)
            .map((issue) => JSON.stringify(issue))
            .sort(),
        ).toEqual(inAnyOrder);
      }),
    );
  });

  test('tells of an empty flow only that nothing starts it, whatever is left over in it', () => {
    const empty: FlowDocument = { ...flow, nodes: [], layout: { gone: { x: 0, y: 0 } } };
    expect(checkDraft(empty)).toEqual([{ code: 'no-trigger', severity: 'error', field: 'nodes' }]);
  });
});
