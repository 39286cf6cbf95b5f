import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  analyseFlow,
  applyOperation,
  checkDraft,
  fixesFor,
  isNodeKind,
  NODE_MODELS,
  parseFlow,
} from '../../src/index.ts';
import { issueText, LANGUAGES, portsOf, proveWindows } from '../../src/index.ts';
import type { AnalysisContext, FlowDocument, Issue, KnownNode, ParsedFlow } from '../../src/index.ts';

/** The params of every golden case that parses, of all kinds. */
const folder = new URL('../nodes/', import.meta.url);
const golden = readdirSync(folder).flatMap((file) => {
  const kind = file.replace('.json', '');
  const cases = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as readonly { readonly params: unknown }[];
  if (!isNodeKind(kind)) return [];
  return cases.flatMap(({ params }): readonly KnownNode[] => {
    const reading = NODE_MODELS[kind].read({ id: 'n', params });
    return reading.ok ? [reading.node] : [];
  });
});
const triggers = golden.filter(({ kind }) => NODE_MODELS[kind].family === 'trigger');
const others = golden.filter(({ kind }) => NODE_MODELS[kind].family !== 'trigger');

/** Up to a dozen blocks of any kind, connected at random; what does not parse is left out. */
const anyFlow: fc.Arbitrary<ParsedFlow> = fc
  .record({
    first: fc.array(fc.constantFrom(...triggers), { minLength: 1, maxLength: 3 }),
    rest: fc.array(fc.constantFrom(...others), { minLength: 1, maxLength: 10 }),
    ways: fc.array(fc.nat({ max: 11 }), { minLength: 60, maxLength: 60 }),
    arbitration: fc.constantFrom('parallel', 'priority', 'queue'),
  })
  .map(({ first, rest, ways, arbitration }) => {
    const nodes = [...first, ...rest].map((node, index): KnownNode => ({
      ...jumping(node, ways[0] ?? 0),
      id: `n${index}`,
    }));
    const edges = nodes.flatMap((node, at) =>
      portsOf(node).flatMap(({ id: port }, index) => {
        const to = first.length + (ways[(at * 5 + index) % ways.length] ?? 0);
        return to < nodes.length
          ? [{ id: `${node.id}-${port}`, from: { node: node.id, port }, to: { node: `n${to}` } }]
          : [];
      }),
    );
    const parsed = parseFlow({
      schema: { document: 1, nodes: Object.fromEntries(golden.map(({ kind }) => [kind, NODE_MODELS[kind].version])) },
      name: 'any',
      settings: { botAnswers: false, arbitration, priority: 50 },
      nodes,
      edges,
      layout: {},
      annotations: [],
    });
    return parsed.ok ? parsed.document : null;
  })
  .filter((flow) => flow !== null);

/** Jumps lead somewhere in the flow, mostly. */
function jumping(node: KnownNode, draw: number): KnownNode {
  return node.kind === 'jump' ? { ...node, params: { blockId: `n${draw}` } } : node;
}

const context: fc.Arbitrary<AnalysisContext> = fc.record(
  {
    channels: fc.subarray(['whatsapp', 'messenger', 'instagram'] as const, { minLength: 1 }),
    fields: fc.constantFrom([], ['city', 'birthday']),
    templates: fc.constantFrom([]),
    otherFlows: anyFlow.map((document) => [{ id: 'other', name: 'Other', document }]),
    flowId: fc.constant('this'),
  },
  { requiredKeys: [], noNullPrototype: true },
);

function keyOf({ code, nodeId, field, params }: Issue): string {
  return JSON.stringify([code, nodeId, field, params?.['port'], params?.['name']]);
}

describe('flows of all kinds of blocks', () => {
  test('every kind is met', () => {
    expect(new Set(golden.map(({ kind }) => kind)).size).toBe(Object.keys(NODE_MODELS).length);
  });

  test('are analysed without a throw, the same each time, at blocks that are there', () => {
    fc.assert(
      fc.property(anyFlow, context, (flow, around) => {
        const issues = analyseFlow(flow, around);
        const ids = new Set(flow.nodes.map(({ id }) => id));
        expect(analyseFlow(flow, around)).toEqual(issues);
        expect(issues.filter(({ nodeId = '' }) => !ids.has(nodeId))).toEqual([]);
        expect(proveWindows(flow, around).filter(({ nodeId }) => !ids.has(nodeId))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('no sentence of an issue has a blank left', () => {
    fc.assert(
      fc.property(anyFlow, context, (flow, around) => {
        const texts = analyseFlow(flow, around).flatMap((issue) => LANGUAGES.map((one) => issueText(issue, one)));
        expect(texts.filter((text) => /(?<!\{)\{\w+\}(?!\})/.test(text))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('are mended by the fixes they are offered', () => {
    fc.assert(
      fc.property(anyFlow, context, (flow, around) => {
        const before = checkDraft(flow, around);
        const known = new Set(before.map(keyOf));
        const left = before.flatMap((issue) =>
          fixesFor(flow, issue, { newId: numbered(), context: around }).flatMap((fix) => {
            const after = checkDraft(applied(flow, fix.operation), around);
            const isLeft = after.some((one) => keyOf(one) === keyOf(issue));
            const seen = issue.code === 'question-never-ends' ? behindNoAnswer(flow, issue.nodeId) : new Set<string>();
            const errors = after.filter(
              (one) => one.severity === 'error' && !known.has(keyOf(one)) && !seen.has(one.nodeId ?? ''),
            );
            return isLeft || errors.length > 0 ? [{ fix: fix.code, issue, isLeft, errors }] : [];
          }),
        );
        expect(left).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

/** Blocks that come into view when a question ends by itself: what was wrong with them all along is told from then on. */
function behindNoAnswer(flow: ParsedFlow, nodeId = ''): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = flow.edges
    .filter(({ from }) => from.node === nodeId && from.port === 'no-answer')
    .map(({ to }) => to.node);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    waiting.push(...flow.edges.filter(({ from }) => from.node === id).map(({ to }) => to.node));
    const node = flow.nodes.find((one) => one.id === id);
    if (node?.kind === 'jump') waiting.push(node.params.blockId);
  }
  return seen;
}

function numbered(): (prefix: string) => string {
  let count = 0;
  return (prefix) => {
    count += 1;
    return `${prefix}-new${count}`;
  };
}

function applied(flow: FlowDocument, operation: Parameters<typeof applyOperation>[1]): FlowDocument {
  const result = applyOperation(flow, operation);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.document;
}
