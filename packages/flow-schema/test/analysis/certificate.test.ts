import { RULE_PACK } from '@janela/messaging-window';
import { expect, test } from 'vitest';
import { certify, noLongerAllowed, PUNCTUALITY_MS } from '../../src/index.ts';
import { flowOf } from './labelled-flow.ts';

const start = { kind: 'message-received', params: { channels: ['whatsapp'] } };
const say = { kind: 'send-message', params: { content: { kind: 'text', text: 'Oi' } } };
const day = { kind: 'wait', params: { until: { type: 'duration', duration: 'P1D' } } };
const check = { kind: 'window-check', params: { closing: 'PT2H' } };

const NOW = { now: 1_772_452_800_000 };

test('a certificate names the worst of its messages, the rules, and what it rests on', () => {
  const flow = flowOf({
    nodes: { start, first: say, day, check, second: say },
    edges: ['start > first', 'first.sent > day', 'day > check', 'check.open > second'],
  });
  expect(certify(flow, { marginMs: 60_000 }, NOW)).toEqual({
    verdict: 'guarded',
    blocks: [
      { nodeId: 'first', channel: 'whatsapp', verdict: 'proved', ruleId: 'whatsapp.window' },
      { nodeId: 'second', channel: 'whatsapp', verdict: 'guarded', ruleId: 'whatsapp.window' },
    ],
    rulePack: { id: RULE_PACK.id, compiledOn: RULE_PACK.compiledOn },
    assumptions: { punctualityMs: PUNCTUALITY_MS, marginMs: 60_000 },
    checkedAt: NOW.now,
  });
});

test('it is plain JSON', () => {
  const flow = flowOf({ nodes: { start, day, say }, edges: ['start > day', 'day > say'] });
  const certificate = certify(flow, {}, NOW);
  expect(certificate.verdict).toBe('may-be-outside');
  expect(JSON.parse(JSON.stringify(certificate))).toEqual(certificate);
});

test('a flow that writes to nobody has nothing to prove', () => {
  const note = { kind: 'internal-note', params: { text: 'Veja isto' } };
  const flow = flowOf({ nodes: { start, note }, edges: ['start > note'] });
  expect(certify(flow, {}, NOW)).toMatchObject({ verdict: 'no-messages', blocks: [] });
});

test('checked again, only what was allowed and is not any more is told', () => {
  const soon = flowOf({
    nodes: { start, say, day, late: say },
    edges: ['start > say', 'say.sent > day', 'day > late'],
  });
  const before = certify(soon, {}, NOW);
  // As if the window had become shorter: a margin of almost all of it.
  const today = certify(soon, { marginMs: 24 * 3_600_000 - 60_000 }, NOW);
  expect(noLongerAllowed(before, before)).toEqual([]);
  expect(noLongerAllowed(before, today).map(({ nodeId }) => nodeId)).toEqual(['say']);
});
