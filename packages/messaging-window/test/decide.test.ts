import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decide,
  DEFAULT_MARGIN_MS,
  isInForce,
  NEVER_OPENED,
  ruleById,
  type ChannelKind,
  type DecideInput,
  type MessageTag,
  type WindowState,
} from '../src/index.ts';
import { aDecision, DAY, HOUR, MINUTE, open, T0 } from './decisions.ts';

const base = {
  channel: 'messenger',
  window: open(T0),
  author: 'bot',
  kind: 'free-form',
  now: T0 + HOUR,
  lastCustomerMessageAt: T0,
} as const;
const ask = (changes: Partial<DecideInput>) => decide({ ...base, ...changes });
const mode = (changes: Partial<DecideInput>) => {
  const verdict = ask(changes);
  return verdict.allowed ? verdict.sendMode.mode : verdict.reason;
};

describe('the decision', () => {
  it('W6: no action known means closed', () => {
    for (const channel of ['whatsapp', 'messenger', 'instagram'] as const) {
      for (const author of ['human', 'bot'] as const) {
        expect(mode({ channel, author, window: NEVER_OPENED, lastCustomerMessageAt: null })).toBe(
          'window-never-opened',
        );
      }
    }
  });

  it('W6: a message without a window opens no lane for a person either', () => {
    for (const kind of ['free-form', 'tagged'] as const) {
      expect(mode({ author: 'human', kind, window: NEVER_OPENED, lastCustomerMessageAt: T0 })).toBe(
        'window-never-opened',
      );
    }
  });

  it('W7: inside the window anyone may write, in the way of the channel', () => {
    for (const author of ['human', 'bot'] as const) {
      expect(ask({ author })).toEqual({
        allowed: true,
        sendMode: { mode: 'response' },
        ruleId: 'messenger.window',
        until: T0 + DAY - MINUTE,
      });
      expect(mode({ author, channel: 'instagram' })).toBe('response');
      expect(mode({ author, channel: 'whatsapp' })).toBe('session');
    }
  });

  it('W2: exactly 24:00:00.000 is closed, and with the default margin 23:58:59.999 is the last moment', () => {
    const at = (clock: string) => T0 + Date.parse(`1970-01-01T${clock}Z`);
    for (const channel of ['whatsapp', 'messenger', 'instagram'] as const) {
      const allowed = (now: number, marginMs?: number) =>
        ask({ channel, now, ...(marginMs === undefined ? {} : { marginMs }) }).allowed;
      expect(allowed(at('23:58:59.999')), `on ${channel}`).toBe(true);
      expect(allowed(at('23:59:00.000')), `on ${channel}`).toBe(false);
      expect(allowed(at('23:59:59.999'), 0), `on ${channel}`).toBe(true);
      expect(allowed(T0 + DAY, 0), `on ${channel}`).toBe(false);
    }
  });

  it('W8: the default margin is one minute', () => {
    expect(DEFAULT_MARGIN_MS).toBe(MINUTE);
    expect(mode({ now: T0 + DAY - MINUTE - 1 })).toBe('response');
    expect(mode({ now: T0 + DAY - MINUTE })).toBe('window-closed');
    expect(mode({ now: T0 + DAY - 1, marginMs: 0 })).toBe('response');
    expect(mode({ now: T0 + DAY, marginMs: 0 })).toBe('window-closed');
  });

  it('W8: a larger margin never allows what a smaller one refuses', () => {
    fc.assert(
      fc.property(aDecision, fc.nat(2 * DAY), (input, more) => {
        const smaller = decide(input);
        const larger = decide({ ...input, marginMs: (input.marginMs ?? DEFAULT_MARGIN_MS) + more });
        expect(larger.allowed && !smaller.allowed).toBe(false);
      }),
    );
  });

  it('W8: a margin below zero opens nothing', () => {
    fc.assert(
      fc.property(aDecision, fc.nat(30 * DAY), (input, below) => {
        expect(decide({ ...input, marginMs: -below })).toEqual(decide({ ...input, marginMs: 0 }));
      }),
    );
  });

  it('W9: outside the window a bot writes no free-form message', () => {
    fc.assert(
      fc.property(aDecision, (input) => {
        const closesAt = input.window.closesAt ?? Number.NEGATIVE_INFINITY;
        const verdict = decide({ ...input, author: 'bot', kind: 'free-form' });
        expect(verdict.allowed && input.now >= closesAt - (input.marginMs ?? MINUTE)).toBe(false);
      }),
    );
  });

  it('W10: no decision for a bot carries HUMAN_AGENT', () => {
    fc.assert(
      fc.property(aDecision, (input) => {
        const verdict = decide({ ...input, author: 'bot' });
        expect(
          verdict.allowed && verdict.sendMode.mode === 'message-tag' && verdict.sendMode.tag === 'HUMAN_AGENT',
        ).toBe(false);
      }),
    );
    expect(ask({ kind: 'tagged', tag: 'HUMAN_AGENT' })).toMatchObject({
      allowed: false,
      reason: 'humans-only',
      possibleAgain: 'by-human',
    });
  });

  it('W11: for 7 days a person may still answer on Messenger and Instagram', () => {
    for (const channel of ['messenger', 'instagram'] as const) {
      const late = { channel, author: 'human', now: T0 + 3 * DAY } as const;
      expect(ask(late)).toMatchObject({
        allowed: true,
        sendMode: { mode: 'message-tag', tag: 'HUMAN_AGENT' },
        ruleId: 'tag.human-agent',
        until: T0 + 7 * DAY - MINUTE,
      });
      expect(mode({ ...late, now: T0 + 7 * DAY - MINUTE })).toBe('window-closed');
      expect(mode({ ...late, author: 'bot' })).toBe('window-closed');
      expect(mode({ ...late, lastCustomerMessageAt: null })).toBe('window-closed');
    }
    expect(mode({ channel: 'whatsapp', author: 'human', now: T0 + 3 * DAY })).toBe('window-closed');
  });

  it('W11: the message that opened the window stands in for a last message that is not given', () => {
    const late = (window: WindowState) =>
      decide({ channel: 'messenger', author: 'human', kind: 'free-form', window, now: T0 + 3 * DAY });
    expect(late(open(T0))).toMatchObject({ allowed: true, ruleId: 'tag.human-agent', until: T0 + 7 * DAY - MINUTE });
    expect(late({ ...open(T0), openedBy: 'reaction' })).toMatchObject({ allowed: false, reason: 'window-closed' });
    expect(late(NEVER_OPENED)).toMatchObject({ allowed: false, reason: 'window-never-opened' });
  });

  it('W12: a template may be sent at any time, on its own channel only', () => {
    for (const now of [T0, T0 + 30 * DAY]) {
      expect(mode({ channel: 'whatsapp', kind: 'template', now })).toBe('template');
      expect(mode({ channel: 'messenger', kind: 'utility-template', now })).toBe('utility');
      expect(mode({ channel: 'messenger', kind: 'template', now })).toBe('not-on-channel');
      expect(mode({ channel: 'instagram', kind: 'template', now })).toBe('not-on-channel');
      expect(mode({ channel: 'whatsapp', kind: 'utility-template', now })).toBe('not-on-channel');
    }
  });

  it('W13: a comment may be answered privately once, within 7 days', () => {
    const reply = (used: boolean, now: number) =>
      mode({ kind: 'private-reply', window: NEVER_OPENED, privateReply: { commentAt: T0, used }, now });
    expect(reply(false, T0 + 7 * DAY - MINUTE - 1)).toBe('private-reply');
    expect(reply(false, T0 + 7 * DAY - MINUTE)).toBe('private-reply-too-late');
    expect(reply(true, T0 + HOUR)).toBe('private-reply-used');
    expect(mode({ kind: 'private-reply' })).toBe('no-comment');
  });

  it('W14: the update tags ended on 2026-04-27', () => {
    const died = Date.parse('2026-04-27T00:00:00Z');
    const tags: readonly MessageTag[] = ['ACCOUNT_UPDATE', 'CONFIRMED_EVENT_UPDATE', 'POST_PURCHASE_UPDATE'];
    for (const tag of tags) {
      expect(mode({ kind: 'tagged', tag, now: died - 1 })).toBe('message-tag');
      expect(ask({ kind: 'tagged', tag, now: died - 1 })).toMatchObject({ until: died });
      expect(mode({ kind: 'tagged', tag, now: died })).toBe('tag-dead');
    }
    expect(mode({ kind: 'tagged', tag: 'CUSTOMER_FEEDBACK' })).toBe('tag-dead');
    expect(mode({ kind: 'tagged', tag: 'NON_PROMOTIONAL_SUBSCRIPTION' })).toBe('tag-not-available');
    for (const kind of ['one-time-notification', 'sponsored', 'recurring-notification', 'marketing-message'] as const) {
      expect(ask({ kind })).toMatchObject({ allowed: false, ruleId: `lane.${kind}`, reason: 'lane-dead' });
    }
  });

  it('W16: a refusal says what would make it possible', () => {
    const late: { now: number; window: WindowState } = { now: T0 + 2 * DAY, window: open(T0) };
    expect(ask({ ...late, channel: 'whatsapp' })).toMatchObject({
      ruleId: 'whatsapp.window',
      possibleAgain: 'with-template',
    });
    expect(ask({ ...late, channel: 'instagram' })).toMatchObject({
      ruleId: 'instagram.window',
      possibleAgain: 'by-human',
    });
    expect(ask({ ...late, now: T0 + 8 * DAY })).toMatchObject({ possibleAgain: 'after-customer-message' });
  });

  it('W17: what is refused stays refused until the customer acts', () => {
    fc.assert(
      fc.property(aDecision, fc.nat(30 * DAY), (input, later) => {
        const before = decide(input);
        const after = decide({ ...input, now: input.now + later });
        expect(after.allowed && !before.allowed).toBe(false);
      }),
    );
  });

  it('W21: every verdict names a rule that holds at that moment and speaks of that channel', () => {
    const since = Date.parse('2026-01-01T00:00:00Z');
    fc.assert(
      fc.property(aDecision, fc.integer({ min: 0, max: T0 - since }), (input, earlier) => {
        const now = input.now - earlier;
        const rule = ruleById(decide({ ...input, now }).ruleId);
        const channels: readonly ChannelKind[] = rule.channels;
        expect(channels).toContain(input.channel);
        expect(isInForce(rule, now)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('W22: a time or a margin that is not a number permits nothing that ends with time', () => {
    fc.assert(
      fc.property(aDecision, fc.constantFrom('now', 'marginMs'), (input, field) => {
        const verdict = decide({ ...input, [field]: Number.NaN });
        // The end of an update tag is a day of its rule, so it does not hang on the margin.
        const endsByRule = verdict.allowed && field === 'marginMs' && verdict.ruleId.startsWith('tag.');
        expect(verdict.allowed && verdict.until !== null && !endsByRule).toBe(false);
        expect(verdict.allowed && verdict.ruleId === 'tag.human-agent').toBe(false);
      }),
    );
  });
});
