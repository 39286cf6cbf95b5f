import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, decideOverInterval, NEVER_OPENED, type OutboundKind, type WindowState } from '../src/index.ts';
import { aChannel, aKind, anAuthor, aTag, DAY, HOUR, MINUTE, open, T0 } from './decisions.ts';

const FOREVER = Number.POSITIVE_INFINITY;

const aSpan = fc.oneof(
  fc.nat(240 * HOUR),
  fc
    .tuple(fc.constantFrom(DAY - MINUTE, DAY, 7 * DAY - MINUTE, 7 * DAY), fc.integer({ min: -2, max: 2 }))
    .map(([edge, off]) => edge + off),
);
const bounds = fc
  .tuple(aSpan, fc.oneof(aSpan, fc.constant(FOREVER)))
  .map(([a, b]) => ({ minMs: Math.min(a, b), maxMs: Math.max(a, b) }));

/** A concrete conversation that the interval allows: whatever opened the window, and any older message and comment. */
const aConversation = fc.record(
  {
    openedBy: fc.constantFrom('message', 'reaction', 'postback', 'referral-existing-thread'),
    messageAge: fc.option(fc.nat(9 * DAY)),
    comment: fc.record({ age: fc.nat(9 * DAY), used: fc.boolean() }),
    place: fc.double({ min: 0, max: 1, noNaN: true }),
  },
  { requiredKeys: ['openedBy', 'place'] },
);

describe('the decision over an interval', () => {
  it('W18: is never contradicted by the decision at a moment of it', () => {
    fc.assert(
      fc.property(
        fc.record(
          {
            channel: aChannel,
            author: anAuthor,
            kind: aKind,
            tag: aTag,
            marginMs: fc.nat(2 * HOUR),
            sinceOpened: bounds,
          },
          { requiredKeys: ['channel', 'author', 'kind', 'sinceOpened'] },
        ),
        aConversation,
        (asked, { openedBy, messageAge, comment, place }) => {
          const { sinceOpened, ...rest } = asked;
          const { verdict } = decideOverInterval(asked);
          const maxMs = Math.min(sinceOpened.maxMs, sinceOpened.minMs + 400 * DAY);
          const openedAt = T0 + 2 * DAY;
          const now = openedAt + Math.round(sinceOpened.minMs + place * (maxMs - sinceOpened.minMs));
          const window: WindowState = { ...open(openedAt), openedBy };
          const { allowed } = decide({
            ...rest,
            window,
            now,
            ...(messageAge === undefined
              ? {}
              : { lastCustomerMessageAt: messageAge === null ? null : openedAt - messageAge }),
            ...(comment === undefined ? {} : { privateReply: { commentAt: now - comment.age, used: comment.used } }),
          });
          expect(verdict).not.toBe(allowed ? 'never-allowed' : 'always-allowed');
        },
      ),
      { numRuns: 5_000 },
    );
  });

  it('W18: tells from when on a message is refused', () => {
    const ask = (minMs: number, maxMs: number) =>
      decideOverInterval({ channel: 'whatsapp', author: 'bot', kind: 'free-form', sinceOpened: { minMs, maxMs } });
    expect(ask(0, 23 * HOUR)).toEqual({
      verdict: 'always-allowed',
      ruleId: 'whatsapp.window',
      refusedFromMs: DAY - MINUTE,
    });
    expect(ask(0, FOREVER)).toEqual({
      verdict: 'may-be-refused',
      ruleId: 'whatsapp.window',
      refusedFromMs: DAY - MINUTE,
    });
    expect(ask(DAY, 25 * HOUR)).toEqual({ verdict: 'never-allowed', ruleId: 'whatsapp.window', refusedFromMs: null });
    expect(ask(0, DAY - MINUTE - 1).verdict).toBe('always-allowed');
    expect(ask(0, DAY - MINUTE).verdict).toBe('may-be-refused');
    expect(ask(DAY - MINUTE, DAY - MINUTE).verdict).toBe('never-allowed');
  });

  it('W18: finds templates always allowed', () => {
    expect(
      decideOverInterval({
        channel: 'whatsapp',
        author: 'bot',
        kind: 'template',
        sinceOpened: { minMs: 0, maxMs: FOREVER },
      }),
    ).toEqual({ verdict: 'always-allowed', ruleId: 'whatsapp.template', refusedFromMs: null });
  });

  it('W18: does not assume a recent message for the answer of a person', () => {
    const ask = (minMs: number, maxMs: number) =>
      decideOverInterval({ channel: 'instagram', author: 'human', kind: 'free-form', sinceOpened: { minMs, maxMs } })
        .verdict;
    expect(ask(0, 23 * HOUR)).toBe('always-allowed');
    expect(ask(2 * DAY, 3 * DAY)).toBe('may-be-refused');
    expect(ask(7 * DAY, 8 * DAY)).toBe('never-allowed');
  });

  it('W18: knows a conversation without a window', () => {
    const never = { minMs: FOREVER, maxMs: FOREVER };
    const ask = (kind: OutboundKind) =>
      decideOverInterval({ channel: 'messenger', author: 'bot', kind, sinceOpened: never }).verdict;
    expect(ask('free-form')).toBe('never-allowed');
    expect(ask('utility-template')).toBe('always-allowed');
    expect(ask('private-reply')).toBe('may-be-refused');
    const privateReply = { commentAt: T0, used: false };
    expect(
      decide({
        channel: 'messenger',
        author: 'bot',
        kind: 'private-reply',
        window: NEVER_OPENED,
        now: T0,
        privateReply,
      }).allowed,
    ).toBe(true);
  });
});
