import { describe, expect, it } from 'vitest';
import { decide, NEVER_OPENED, type Author, type ChannelKind, type OutboundKind } from '../src/index.ts';
import { HOUR, open, T0 } from './decisions.ts';

type Row = readonly [never: string, open: string, lane: string, closed: string];
type Table = Readonly<Record<ChannelKind, Readonly<Record<OutboundKind, Readonly<Record<Author, Row>>>>>>;

const both = (row: Row): Readonly<Record<Author, Row>> => ({ human: row, bot: row });
const always = (answer: string) => both([answer, answer, answer, answer]);

/** The whole policy once more, written by hand: never opened · open · closed within 7 days · closed for longer. */
const EXPECTED: Table = {
  whatsapp: {
    'free-form': both(['window-never-opened', 'session', 'window-closed', 'window-closed']),
    template: always('template'),
    'utility-template': always('not-on-channel'),
    'private-reply': always('not-on-channel'),
    tagged: always('tag-not-available'),
    'one-time-notification': always('not-on-channel'),
    sponsored: always('not-on-channel'),
    'recurring-notification': always('not-on-channel'),
    'marketing-message': always('not-on-channel'),
  },
  messenger: {
    'free-form': {
      human: ['window-never-opened', 'response', 'message-tag', 'window-closed'],
      bot: ['window-never-opened', 'response', 'window-closed', 'window-closed'],
    },
    template: always('not-on-channel'),
    'utility-template': always('utility'),
    'private-reply': always('no-comment'),
    tagged: { human: ['window-closed', 'message-tag', 'message-tag', 'window-closed'], bot: always('humans-only').bot },
    'one-time-notification': always('lane-dead'),
    sponsored: always('lane-dead'),
    'recurring-notification': always('lane-dead'),
    'marketing-message': always('lane-dead'),
  },
  instagram: {
    'free-form': {
      human: ['window-never-opened', 'response', 'message-tag', 'window-closed'],
      bot: ['window-never-opened', 'response', 'window-closed', 'window-closed'],
    },
    template: always('not-on-channel'),
    'utility-template': always('not-on-channel'),
    'private-reply': always('no-comment'),
    tagged: { human: ['window-closed', 'message-tag', 'message-tag', 'window-closed'], bot: always('humans-only').bot },
    'one-time-notification': always('not-on-channel'),
    sponsored: always('not-on-channel'),
    'recurring-notification': always('not-on-channel'),
    'marketing-message': always('not-on-channel'),
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

describe('W15: every cell of the policy', () => {
  it.each(CELLS)(
    '$channel · $kind · $author · phase $phase → $expected',
    ({ channel, kind, author, phase, expected }) => {
      const moment = MOMENTS[phase];
      if (!moment) throw new RangeError(`There is no phase ${phase}.`);
      const verdict = decide({ channel, kind, author, ...moment });
      expect(verdict.allowed ? verdict.sendMode.mode : verdict.reason).toBe(expected);
    },
  );
});
