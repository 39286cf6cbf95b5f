import type { PlayedStep } from '../../src/simulation/index.ts';
import type { Dice } from '../soundness/dice.ts';

export type DrawnEvent = PlayedStep['event'];
type Change = Extract<DrawnEvent, { type: 'facts-changed' }>['changes'][number];
type Answer = Extract<DrawnEvent, { type: 'http-answered' }>['answer'];
type Sent = Extract<DrawnEvent, { type: 'customer-message' }>['referral'];

/** What events are drawn from: the words and names that a flow looks for, so that what happens concerns it. */
export interface Vocabulary {
  readonly flowIds: readonly string[];
  /** Every text of the flow: keywords, options, ids, tags, fields, stages. */
  readonly words: readonly string[];
  readonly nodeIds: readonly string[];
  readonly memberIds: readonly string[];
  readonly events: readonly DrawnEvent[];
}

const PLAIN = ['oi', 'Preço', 'sim', '42', '23/11/2026', 'ana@example.com', '(11) 98765-4321', 'STOP', ''] as const;
const ANSWERS: readonly [Answer, ...Answer[]] = [
  { outcome: 'ok', status: 200, json: { status: 'shipped', order: { items: [{ price: 9.5 }] }, state: 'paid' } },
  { outcome: 'ok', status: 204, json: null },
  { outcome: 'failed', status: null, reason: 'unreachable' },
  { outcome: 'failed', status: 500, reason: 'status' },
  { outcome: 'timed-out' },
];
const REFERRALS: readonly [Sent, ...Sent[]] = [
  null,
  { from: 'ad', ref: null, adId: '120200' },
  { from: 'link', ref: 'verao', adId: null },
];

/** Something that happens; half of it as a scenario of the template tells it. */
export function drawEvent(dice: Dice, about: Vocabulary): DrawnEvent {
  const told = about.events[dice.below(Math.max(1, about.events.length))];
  if (told !== undefined && dice.chance(50)) return atHome(told, dice, about);
  const roll = dice.below(100);
  if (roll < 42) return message(dice, about);
  return dice.pick(roll < 55 ? HUMAN : OTHERS)(dice, about);
}

/** Names of a scenario that mean something of this world. */
function atHome(event: DrawnEvent, dice: Dice, { flowIds, memberIds }: Vocabulary): DrawnEvent {
  if (event.type === 'flow-asked-for') return { ...event, flowId: anyOf(dice, flowIds) ?? 'gone' };
  if (event.type !== 'facts-changed') return event;
  const changes = event.changes.map((change) =>
    change.type === 'assignee-changed' && change.memberId !== null
      ? { ...change, memberId: anyOf(dice, memberIds) ?? null }
      : change,
  );
  return { ...event, changes };
}

function message(dice: Dice, about: Vocabulary): DrawnEvent {
  const word = anyOf(dice, about.words);
  return {
    type: 'customer-message',
    action: dice.pick(['message', 'message', 'message', 'quick-reply', 'postback', 'story-reply', 'story-mention']),
    text: dice.chance(60) ? (word ?? null) : dice.pick([...PLAIN, null]),
    ...(dice.chance(15) ? { kind: dice.pick(['image', 'audio', 'unknown']) } : {}),
    ...(dice.chance(30)
      ? { payload: `${anyOf(dice, about.nodeIds) ?? 'n0'}:${anyOf(dice, about.words) ?? 'yes'}` }
      : {}),
    ...(dice.chance(10) && word !== undefined ? { payload: word } : {}),
    ...(dice.chance(15) ? { referral: dice.pick(REFERRALS) } : {}),
  };
}

type Draw = (dice: Dice, about: Vocabulary) => DrawnEvent;

const HUMAN: readonly [Draw, ...Draw[]] = [
  (dice) => ({ type: 'human-message', source: dice.pick(['console', 'phone-app', 'other-app']) }),
];

const OTHERS: readonly [Draw, ...Draw[]] = [
  (dice) => ({
    type: 'customer-action',
    action: dice.pick(['read', 'reaction', 'referral-existing-thread', 'story-mention', 'call', 'typing']),
    referral: dice.pick(REFERRALS),
  }),
  (dice, { words }) => ({
    type: 'customer-action',
    action: dice.pick(['comment', 'comment', 'visitor-post']),
    comment: { id: `c${dice.below(3)}`, postId: dice.pick(['post-1', null]), text: anyOf(dice, words) ?? 'quero' },
  }),
  (dice) => ({ type: 'receipt', status: dice.pick(['sent', 'delivered', 'read', 'failed']), back: dice.below(2) }),
  (dice) => ({ type: 'http-answered', answer: dice.pick(ANSWERS) }),
  (dice, about) => ({ type: 'facts-changed', changes: [change(dice, about), change(dice, about)] }),
  (dice, { flowIds, words }) => ({
    type: 'flow-asked-for',
    flowId: (dice.chance(90) ? anyOf(dice, flowIds) : null) ?? 'gone',
    inputs: Object.fromEntries(words.flatMap((word) => (dice.chance(20) ? [[word, '42']] : []))),
  }),
  () => ({ type: 'conversation-closed' }),
  () => ({ type: 'bot-message' }),
];

function change(dice: Dice, { words, memberIds }: Vocabulary): Change {
  const word = anyOf(dice, words) ?? 'vip';
  return dice.pick<Change>([
    { type: 'tag-added', tag: word },
    { type: 'tag-removed', tag: word },
    { type: 'field-changed', field: word, value: dice.pick(['2026-03-20', 'gold', null]) },
    { type: 'stage-changed', stage: dice.pick([word, null]) },
    { type: 'assignee-changed', memberId: dice.chance(60) ? (anyOf(dice, memberIds) ?? null) : null },
    { type: 'reply-status-set', status: dice.pick(['pending', 'answered']) },
  ]);
}

function anyOf<Item>(dice: Dice, items: readonly Item[]): Item | undefined {
  return items[dice.below(Math.max(1, items.length))];
}
