import { expect, test } from 'vitest';
import { proveWindows } from '../../src/index.ts';
import { flowOf } from './labelled-flow.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const start = { kind: 'message-received', params: { channels: ['whatsapp'] } };
const say = { kind: 'send-message', params: { content: { kind: 'text', text: 'Oi' } } };
const wait = (duration: string) => ({ kind: 'wait', params: { until: { type: 'duration', duration } } });

test('a refusal comes with its rule, the moment from which it holds, and the way to it with its times', () => {
  const flow = flowOf({
    nodes: { start, short: wait('PT1H'), long: wait('PT23H'), say },
    edges: ['start > short', 'short > long', 'long > say'],
  });
  expect(proveWindows(flow)).toEqual([
    {
      nodeId: 'say',
      field: 'params.content',
      channel: 'whatsapp',
      verdict: 'may-be-outside',
      clock: { minMs: 0, maxMs: 24 * HOUR + 15 * MINUTE },
      ruleId: 'whatsapp.window',
      refusedFromMs: 24 * HOUR - MINUTE,
      timeline: [
        { nodeId: 'start', port: 'next', sinceOpenedMs: 5 * MINUTE },
        { nodeId: 'short', port: 'next', sinceOpenedMs: 5 * MINUTE },
        { nodeId: 'long', port: 'next', sinceOpenedMs: HOUR + 10 * MINUTE },
        { nodeId: 'say', port: null, sinceOpenedMs: 24 * HOUR + 15 * MINUTE },
      ],
    },
  ]);
});

test('a loop is walked as often as it has to be', () => {
  const flow = flowOf({
    nodes: { start, say, pause: wait('PT10H') },
    edges: ['start > say', 'say.sent > pause', 'pause > say'],
  });
  const [proof] = proveWindows(flow);
  expect(proof?.timeline?.map(({ nodeId }) => nodeId)).toEqual([
    'start',
    'say',
    'pause',
    'say',
    'pause',
    'say',
    'pause',
    'say',
  ]);
});

test('where nobody knows when the window was opened, the way has no times', () => {
  const flow = flowOf({
    nodes: { start: { kind: 'tag-added', params: { channels: ['instagram'] } }, say },
    edges: ['start > say'],
  });
  expect(proveWindows(flow)).toMatchObject([
    { verdict: 'may-be-outside', timeline: [{ sinceOpenedMs: null }, { sinceOpenedMs: null }] },
  ]);
});

test('what does not depend on time names no moment', () => {
  const template = { name: 'volte', language: 'pt_BR', parameters: {} };
  const flow = flowOf({
    nodes: {
      start: { kind: 'message-received', params: { channels: ['instagram'] } },
      tpl: { kind: 'send-template', params: { template } },
    },
    edges: ['start > tpl'],
  });
  expect(proveWindows(flow)).toMatchObject([
    { verdict: 'never', ruleId: 'template.not-on-channel', refusedFromMs: null },
  ]);
});
