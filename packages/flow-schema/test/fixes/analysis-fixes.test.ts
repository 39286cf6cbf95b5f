import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyOperation, checkDraft, fixesFor, parseFlow, proveWindows } from '../../src/index.ts';
import type { AnalysisContext, Fix, FlowDocument, Issue, ParsedFlow } from '../../src/index.ts';
import { contextOf, flowOf } from '../analysis/labelled-flow.ts';
import type { LabelledFlow } from '../analysis/labelled-flow.ts';
import { sketch } from '../analysis/sketch-arbitrary.ts';

function counter() {
  let count = 0;
  return (prefix: string): string => {
    count += 1;
    return `${prefix}-new${count}`;
  };
}

function after(document: FlowDocument, fix: Fix): FlowDocument {
  const result = applyOperation(document, fix.operation);
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.document;
}

function told(issues: readonly Issue[]): ReadonlySet<string> {
  return new Set(
    issues.map((issue) => JSON.stringify([issue.code, issue.nodeId, issue.field, issue.params?.['port']])),
  );
}

/** What a fix leaves undone: its own issue still there, or an error that was not there before. */
function leftBy(document: FlowDocument, issue: Issue, { fix, context }: { fix: Fix; context: AnalysisContext }) {
  const before = told(checkDraft(document, context));
  const left = checkDraft(after(document, fix), context);
  const isLeft = told(left).has([...told([issue])].join(''));
  return {
    isLeft,
    errors: left.filter((one) => one.severity === 'error' && !before.has([...told([one])].join(''))),
  };
}

const folder = new URL('../analysis/labelled/', import.meta.url);
const labelled = readdirSync(folder).flatMap(
  (file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as readonly LabelledFlow[],
);

describe('every fix that is offered', () => {
  test('mends the labelled flows', () => {
    const offered = new Set<string>();
    const left = labelled.flatMap((one) => {
      const flow = flowOf(one);
      const context = contextOf(one);
      return checkDraft(flow, context).flatMap((issue) =>
        fixesFor(flow, issue, { newId: counter(), context }).flatMap((fix) => {
          offered.add(fix.code);
          const { isLeft, errors } = leftBy(flow, issue, { fix, context });
          return isLeft || errors.length > 0 ? [`${one.description}: ${fix.code} leaves ${issue.code}`] : [];
        }),
      );
    });
    expect(left).toEqual([]);
    expect([...offered]).toEqual(expect.arrayContaining(['insert-window-check', 'shorten-wait', 'use-standard']));
  });

  test('mends any flow', () => {
    fc.assert(
      fc.property(fc.boolean().chain(sketch), (flow) => {
        const left = checkDraft(flow).flatMap((issue) =>
          fixesFor(flow, issue, { newId: counter() }).map((fix) => leftBy(flow, issue, { fix, context: {} })),
        );
        expect(left.filter(({ isLeft, errors }) => isLeft || errors.length > 0)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

const say = { kind: 'send-message', params: { content: { kind: 'text', text: 'Oi' } } };
const wait = (duration: string) => ({ kind: 'wait', params: { until: { type: 'duration', duration } } });
const start = { kind: 'message-received', params: { channels: ['whatsapp'] } };

function only(flow: ParsedFlow, code: string, context: AnalysisContext = {}): readonly Fix[] {
  const issue = checkDraft(flow, context).find((one) => one.code === code);
  if (issue === undefined) throw new Error(`no ${code}`);
  return fixesFor(flow, issue, { newId: counter(), context });
}

describe('a message after the window', () => {
  const late = flowOf({ nodes: { start, pause: wait('P1D'), say }, edges: ['start > pause', 'pause > say'] });

  test('is checked first by default: what led to it leads through the check', () => {
    const [fix] = only(late, 'may-be-outside-window');
    const mended = fix === undefined ? late : after(late, fix);
    expect(mended.edges.map(({ from, to }) => `${from.node}.${from.port} ${to.node}`)).toEqual([
      'start.next pause',
      'pause.next window-check-new1',
      'window-check-new1.open say',
      'window-check-new1.closing say',
    ]);
    expect(checkDraft(mended)).toEqual([]);
  });

  test('fits when the wait is shortened, to a time that people would choose', () => {
    const fix = only(late, 'may-be-outside-window').find(({ code }) => code === 'shorten-wait');
    const mended = fix === undefined ? late : after(late, fix);
    expect(mended.nodes[1]?.params).toMatchObject({ until: { duration: 'PT23H30M' } });
    expect(checkDraft(mended)).toEqual([]);
  });

  test('gives way to a template where there is one without gaps', () => {
    const templates = [
      { name: 'pedido', language: 'pt_BR', channel: 'whatsapp', status: 'approved', parameters: ['1'] },
      { name: 'pausado', language: 'pt_BR', channel: 'whatsapp', status: 'paused', parameters: [] },
      { name: 'volte', language: 'pt_BR', channel: 'whatsapp', status: 'approved', parameters: [] },
    ] as const;
    const fix = only(late, 'may-be-outside-window', { templates }).find(({ code }) => code === 'use-template');
    const mended = fix === undefined ? late : after(late, fix);
    expect(mended.nodes[2]).toMatchObject({
      id: 'say',
      kind: 'send-template',
      params: { template: { name: 'volte' } },
    });
    expect(mended.edges).toEqual(late.edges);
    const parsed = parseFlow(mended);
    expect(parsed.ok && proveWindows(parsed.document, { channels: ['whatsapp'] })).toMatchObject([
      { nodeId: 'say', verdict: 'proved' },
    ]);
  });

  test('is not offered a template where other channels run it too', () => {
    const anywhere = flowOf({
      nodes: { start: { ...start, params: { channels: 'any' } }, pause: wait('P1D'), say },
      edges: ['start > pause', 'pause > say'],
    });
    const templates = [
      { name: 'volte', language: 'pt_BR', channel: 'whatsapp', status: 'approved', parameters: [] },
    ] as const;
    const codes = only(anywhere, 'may-be-outside-window', { templates }).map(({ code }) => code);
    expect(codes).toEqual(['insert-window-check', 'shorten-wait']);
  });

  test('is offered no check where a block jumps to it', () => {
    const jumped = flowOf({
      nodes: { start, pause: wait('P1D'), jump: { kind: 'jump', params: { blockId: 'say' } }, say },
      edges: ['start > pause', 'pause > jump'],
    });
    expect(only(jumped, 'may-be-outside-window').map(({ code }) => code)).toEqual(['shorten-wait']);
  });

  test('after two waits, the longer one is shortened', () => {
    const two = flowOf({
      nodes: { start, first: wait('PT20H'), second: wait('PT6H'), say },
      edges: ['start > first', 'first > second', 'second > say'],
    });
    const fix = only(two, 'may-be-outside-window').find(({ code }) => code === 'shorten-wait');
    expect(fix?.operation).toEqual({
      type: 'batch',
      operations: [
        {
          type: 'set-params',
          nodeId: 'first',
          params: { until: { type: 'duration', duration: 'PT17H30M' }, within: 'any-time' },
        },
      ],
    });
  });
});

test('a question without an end gets the usual time, a silent exit an end', () => {
  const ask = { kind: 'ask', params: { text: 'Qual?', answer: { type: 'text' }, key: 'k', retries: 1 } };
  const asking = flowOf({ nodes: { start, ask }, edges: ['start > ask'] });
  expect(only(asking, 'question-never-ends')).toMatchObject([
    { code: 'use-standard', operation: { params: { timeout: 'PT12H' } } },
  ]);
  expect(only(asking, 'dead-end')).toMatchObject([{ code: 'add-end' }]);
});
