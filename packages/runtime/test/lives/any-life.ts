import type { ConversationEvent, FactChange, HttpAnswer, Referral } from '../../src/index.ts';
import type { MemoryHost } from '../../src/simulation/index.ts';
import type { Dice } from '../soundness/dice.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

type Base = Pick<ConversationEvent, 'id' | 'at' | 'receivedAt'>;
type Draw = (dice: Dice, base: Base, host: MemoryHost) => ConversationEvent;

const WORDS = [
  'oi',
  'Preço',
  'quero',
  'claro',
  'sim',
  '42',
  '23/11',
  'ana@example.com',
  '(11) 98765-4321',
  '50030-230',
  null,
] as const;
const REFERRALS: readonly [Referral | null, ...(Referral | null)[]] = [
  { from: 'ad', ref: null, adId: '1' },
  { from: 'link', ref: 'summer', adId: null },
  null,
];
const ANSWERS: readonly [HttpAnswer, ...HttpAnswer[]] = [
  { outcome: 'ok', status: 200, json: { order: { items: [{ price: 9 }] }, state: 'paid' } },
  { outcome: 'ok', status: 204, json: null },
  { outcome: 'failed', status: null, reason: 'unreachable' },
  { outcome: 'timed-out' },
];
const CHANGES: readonly [FactChange, ...FactChange[]] = [
  { type: 'tag-added', tag: 'VIP' },
  { type: 'tag-removed', tag: 'vip' },
  { type: 'field-changed', field: 'plan', value: 'gold' },
  { type: 'field-changed', field: 'city', value: 'Recife' },
  { type: 'field-changed', field: 'birthday', value: '1988-03-04' },
  { type: 'field-changed', field: 'renewal', value: '2026-03-20' },
  { type: 'stage-changed', stage: 'New' },
  { type: 'stage-changed', stage: 'Won' },
  { type: 'assignee-changed', memberId: 'ana' },
  { type: 'assignee-changed', memberId: null },
  { type: 'reply-status-set', status: 'pending' },
];

const message: Draw = (dice, base) => ({
  ...base,
  type: 'customer-message',
  action: dice.pick(['message', 'postback', 'quick-reply', 'story-reply', 'story-mention']),
  text: dice.pick(WORDS),
  payload: dice.pick([null, null, 'MENU', 'n0:yes', 'n1:no']),
  referral: dice.pick(REFERRALS),
});

const human: Draw = (dice, base) => ({
  ...base,
  type: 'human-message',
  source: dice.pick(['console', 'phone-app', 'other-app']),
});

const OTHERS: readonly [Draw, ...Draw[]] = [
  (dice, base) => ({
    ...base,
    type: 'customer-action',
    action: dice.pick(['read', 'reaction', 'referral-existing-thread', 'story-mention', 'call']),
    referral: dice.pick(REFERRALS),
  }),
  (dice, base) => ({
    ...base,
    type: 'customer-action',
    action: 'comment',
    comment: { id: `c${dice.below(4)}`, postId: dice.pick(['post-1', null]), text: 'quero' },
  }),
  (dice, base, host) => ({
    ...base,
    type: 'receipt',
    messageId: host.lastOf('c').messageIds.at(-1) ?? 'none',
    status: dice.pick(['delivered', 'read', 'failed', 'failed']),
  }),
  (dice, base, host) => ({
    ...base,
    type: 'http-answered',
    ...(host.lastOf('c').request ?? { runId: 'none', requestId: 'none' }),
    answer: dice.pick(ANSWERS),
  }),
  (dice, base) => ({
    ...base,
    type: 'facts-changed',
    changes: [dice.pick(CHANGES), dice.pick(CHANGES), dice.pick(CHANGES)],
  }),
  (dice, base) => ({
    ...base,
    type: 'flow-asked-for',
    flowId: dice.pick(['flow-1', 'flow-2', 'gone']),
    inputs: dice.pick([{}, { order: '42' }]),
  }),
  (_dice, base) => ({
    ...base,
    type: 'facts-changed',
    changes: [
      { type: 'tag-added', tag: 'lead' },
      { type: 'tag-removed', tag: 'Lead' },
    ],
  }),
  (_dice, base) => ({ ...base, type: 'conversation-closed' }),
  (dice, base) => ({
    ...base,
    type: 'timer',
    key: dice.pick(['run:none', 'odd', 'schedule:flow-1:t0']),
    dueAt: base.at,
  }),
  (dice, base, host) => ({
    ...base,
    type: 'stop-run',
    runId: host.runsOf('c')[0]?.id ?? 'none',
    fromNodeId: dice.pick([null, 'n0']),
    reason: 'stopped-at-publish',
  }),
  (_dice, base, host) => ({
    ...base,
    type: 'move-run',
    runId: host.runsOf('c')[0]?.id ?? 'none',
    fromNodeId: host.runsOf('c')[0]?.wait?.nodeId ?? 'n0',
    toVersionId: 'version-next',
    toNodeId: 'n0',
  }),
];

/** Lives through some days of the conversation `c`. `look` is called after each event, with the conversation as it is then. */
export function live(host: MemoryHost, dice: Dice, look: (event: ConversationEvent) => void = () => undefined): void {
  const steps = 4 + dice.below(14);
  for (let step = 0; step < steps; step += 1) {
    host.moveTo(host.now + gap(dice));
    // Some are told of late.
    const at = host.now - (dice.chance(15) ? dice.below(5 * HOUR) : 0);
    const base = { id: host.newId('c'), at, receivedAt: host.now };
    const roll = dice.below(100);
    const event = (roll < 45 ? message : roll < 57 ? human : dice.pick(OTHERS))(dice, base, host);
    host.deliver('c', event);
    look(event);
  }
  host.moveTo(host.now + 50 * HOUR);
}

function gap(dice: Dice): number {
  return dice.pick([0, dice.below(60) * 1_000, dice.below(90) * MINUTE, dice.below(30) * HOUR, 24 * HOUR]);
}
