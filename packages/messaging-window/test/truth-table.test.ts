import { describe, expect, it } from 'vitest';
import {
  decide,
  NEVER_OPENED,
  type Author,
  type ChannelKind,
  type MessageTag,
  type OutboundKind,
  type RefusalReason,
  type RuleId,
  type SendMode,
  type Verdict,
} from '../src/index.ts';
import { HOUR, open, T0 } from './decisions.ts';

type Answer = `${SendMode['mode'] | RefusalReason} by ${RuleId}`;
type Row = readonly [never: Answer, open: Answer, lane: Answer, closed: Answer];
type Table = Readonly<Record<ChannelKind, Readonly<Record<OutboundKind, Readonly<Record<Author, Row>>>>>>;

const both = (row: Row): Readonly<Record<Author, Row>> => ({ human: row, bot: row });
const always = (answer: Answer) => both([answer, answer, answer, answer]);

/** The whole policy once more, written by hand: never opened · open · closed within 7 days · closed for longer. */
const EXPECTED: Table = {
  whatsapp: {
    'free-form': both([
      'window-never-opened by whatsapp.window',
      'session by whatsapp.window',
      'window-closed by whatsapp.window',
      'window-closed by whatsapp.window',
    ]),
    template: always('template by whatsapp.template'),
    'utility-template': always('not-on-channel by template.not-on-channel'),
    'private-reply': always('not-on-channel by private-reply.not-on-channel'),
    tagged: always('tag-not-available by tag.not-on-channel'),
    'one-time-notification': always('not-on-channel by lane.not-on-channel'),
    sponsored: always('not-on-channel by lane.not-on-channel'),
    'recurring-notification': always('not-on-channel by lane.not-on-channel'),
    'marketing-message': always('not-on-channel by lane.not-on-channel'),
  },
  messenger: {
    'free-form': {
      human: [
        'window-never-opened by messenger.window',
        'response by messenger.window',
        'message-tag by tag.human-agent',
        'window-closed by messenger.window',
      ],
      bot: [
        'window-never-opened by messenger.window',
        'response by messenger.window',
        'window-closed by messenger.window',
        'window-closed by messenger.window',
      ],
    },
    template: always('not-on-channel by template.not-on-channel'),
    'utility-template': always('utility by messenger.utility-template'),
    'private-reply': always('no-comment by private-reply'),
    tagged: {
      human: [
        'window-never-opened by tag.human-agent',
        'message-tag by tag.human-agent',
        'message-tag by tag.human-agent',
        'window-closed by tag.human-agent',
      ],
      bot: always('humans-only by tag.human-agent').bot,
    },
    'one-time-notification': always('lane-dead by lane.one-time-notification'),
    sponsored: always('lane-dead by lane.sponsored'),
    'recurring-notification': always('lane-dead by lane.recurring-notification'),
    'marketing-message': always('lane-dead by lane.marketing-message'),
  },
  instagram: {
    'free-form': {
      human: [
        'window-never-opened by instagram.window',
        'response by instagram.window',
        'message-tag by tag.human-agent',
        'window-closed by instagram.window',
      ],
      bot: [
        'window-never-opened by instagram.window',
        'response by instagram.window',
        'window-closed by instagram.window',
        'window-closed by instagram.window',
      ],
    },
    template: always('not-on-channel by template.not-on-channel'),
    'utility-template': always('not-on-channel by template.not-on-channel'),
    'private-reply': always('no-comment by private-reply'),
    tagged: {
      human: [
        'window-never-opened by tag.human-agent',
        'message-tag by tag.human-agent',
        'message-tag by tag.human-agent',
        'window-closed by tag.human-agent',
      ],
      bot: always('humans-only by tag.human-agent').bot,
    },
    'one-time-notification': always('not-on-channel by lane.not-on-channel'),
    sponsored: always('not-on-channel by lane.not-on-channel'),
    'recurring-notification': always('lane-dead by lane.recurring-notification'),
    'marketing-message': always('not-on-channel by lane.not-on-channel'),
  },
};

const MOMENTS = [
  { window: NEVER_OPENED, now: T0, lastCustomerMessageAt: null },
  { window: open(T0), now: T0 + HOUR, lastCustomerMessageAt: T0 },
  { window: open(T0), now: T0 + 48 * HOUR, lastCustomerMessageAt: T0 },
  { window: open(T0), now: T0 + 240 * HOUR, lastCustomerMessageAt: T0 },
] as const;

const CELLS = Object.entries(EXPECTED).flatMap(([channel, kinds]) =>
  Object.entries(kinds).flatMap(([kind, authors]) =>
    Object.entries(authors).flatMap(([author, row]) =>
      row.map((expected, phase) => ({
        channel: channel as ChannelKind,
        kind: kind as OutboundKind,
        author: author as Author,
        phase,
        expected,
      })),
    ),
  ),
);

function answerOf(verdict: Verdict): string {
  return `${verdict.allowed ? verdict.sendMode.mode : verdict.reason} by ${verdict.ruleId}`;
}

describe('W15: every cell of the policy', () => {
  it.each(CELLS)(
    '$channel · $kind · $author · phase $phase → $expected',
    ({ channel, kind, author, phase, expected }) => {
      const moment = MOMENTS[phase];
      if (!moment) throw new RangeError(`There is no phase ${phase}.`);
      expect(answerOf(decide({ channel, kind, author, ...moment }))).toBe(expected);
    },
  );
});

type TagRow = readonly [human: Answer, bot: Answer, humanBefore: Answer, botBefore: Answer];

const everyone = (answer: Answer): TagRow => [answer, answer, answer, answer];
const died = (rule: 'account-update' | 'confirmed-event-update' | 'post-purchase-update'): TagRow => [
  `tag-dead by tag.${rule}.ended`,
  `tag-dead by tag.${rule}.ended`,
  `message-tag by tag.${rule}`,
  `message-tag by tag.${rule}`,
];
const HUMANS_ONLY: TagRow = [
  'message-tag by tag.human-agent',
  'humans-only by tag.human-agent',
  'message-tag by tag.human-agent',
  'humans-only by tag.human-agent',
];
const NOWHERE = everyone('tag-not-available by tag.not-on-channel');

/** Every tag two days after a message, today and the day before the update tags died. */
const EXPECTED_TAGS: Readonly<Record<MessageTag, Readonly<Record<ChannelKind, TagRow>>>> = {
  HUMAN_AGENT: { messenger: HUMANS_ONLY, instagram: HUMANS_ONLY, whatsapp: NOWHERE },
  ACCOUNT_UPDATE: { messenger: died('account-update'), instagram: NOWHERE, whatsapp: NOWHERE },
  CONFIRMED_EVENT_UPDATE: { messenger: died('confirmed-event-update'), instagram: NOWHERE, whatsapp: NOWHERE },
  POST_PURCHASE_UPDATE: { messenger: died('post-purchase-update'), instagram: NOWHERE, whatsapp: NOWHERE },
  CUSTOMER_FEEDBACK: {
    messenger: everyone('tag-dead by tag.customer-feedback'),
    instagram: NOWHERE,
    whatsapp: NOWHERE,
  },
  NON_PROMOTIONAL_SUBSCRIPTION: {
    messenger: everyone('tag-not-available by tag.news'),
    instagram: NOWHERE,
    whatsapp: NOWHERE,
  },
};

const DAY_BEFORE = Date.parse('2026-04-26T12:00:00Z');
const TAG_CELLS = Object.entries(EXPECTED_TAGS).flatMap(([tag, channels]) =>
  Object.entries(channels).flatMap(([channel, row]) =>
    row.map((expected, place) => ({
      tag: tag as MessageTag,
      channel: channel as ChannelKind,
      author: place % 2 === 0 ? ('human' as const) : ('bot' as const),
      opened: place < 2 ? T0 : DAY_BEFORE - 48 * HOUR,
      expected,
    })),
  ),
);

describe('W15: every tag', () => {
  it.each(TAG_CELLS)(
    '$tag · $channel · $author · opened $opened → $expected',
    ({ tag, channel, author, opened, expected }) => {
      const now = opened + 48 * HOUR;
      expect(answerOf(decide({ channel, author, kind: 'tagged', tag, window: open(opened), now }))).toBe(expected);
    },
  );
});
