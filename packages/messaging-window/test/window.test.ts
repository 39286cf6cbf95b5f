import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyCustomerAction,
  NEVER_OPENED,
  opensWindow,
  phaseAt,
  type ChannelKind,
  type CustomerAction,
} from '../src/index.ts';
import { HOUR, T0 } from './decisions.ts';

const CHANNELS: readonly ChannelKind[] = ['whatsapp', 'messenger', 'instagram'];

/** Total: which action opens which channel's window, by the platforms' own lists. */
const OPENS: Readonly<Record<CustomerAction, Readonly<Record<ChannelKind, boolean>>>> = {
  message: { whatsapp: true, messenger: true, instagram: true },
  'quick-reply': { whatsapp: true, messenger: true, instagram: true },
  'story-reply': { whatsapp: false, messenger: true, instagram: true },
  'story-mention': { whatsapp: false, messenger: false, instagram: true },
  postback: { whatsapp: true, messenger: true, instagram: true },
  reaction: { whatsapp: false, messenger: true, instagram: true },
  'referral-existing-thread': { whatsapp: false, messenger: true, instagram: true },
  'referral-new-thread': { whatsapp: false, messenger: false, instagram: false },
  'ad-message': { whatsapp: true, messenger: true, instagram: true },
  'plugin-message': { whatsapp: false, messenger: true, instagram: false },
  comment: { whatsapp: false, messenger: false, instagram: false },
  'visitor-post': { whatsapp: false, messenger: false, instagram: false },
  call: { whatsapp: true, messenger: false, instagram: false },
  read: { whatsapp: false, messenger: false, instagram: false },
  delivery: { whatsapp: false, messenger: false, instagram: false },
  typing: { whatsapp: false, messenger: false, instagram: false },
  'opt-in': { whatsapp: false, messenger: false, instagram: false },
  'group-message': { whatsapp: false, messenger: false, instagram: false },
};
const ACTIONS = Object.entries(OPENS).map(([action]) => action as CustomerAction);

const anEvent = fc.record({
  channel: fc.constant<ChannelKind>('messenger'),
  action: fc.constantFrom(...ACTIONS),
  // Few enough moments that two actions often fall into one millisecond.
  at: fc.oneof(fc.integer({ min: T0, max: T0 + 72 * HOUR }), fc.constantFrom(T0, T0 + HOUR)),
});

describe('the window', () => {
  it('W1: opens by the listed actions and by no other', () => {
    for (const action of ACTIONS) {
      for (const channel of CHANNELS) {
        const opened = applyCustomerAction(NEVER_OPENED, { channel, action, at: T0 });
        expect(opensWindow(channel, action), `${channel} ${action}`).toBe(OPENS[action][channel]);
        expect(opened.closesAt, `${channel} ${action}`).toBe(OPENS[action][channel] ? T0 + 24 * HOUR : null);
      }
    }
  });

  it('W2: is closed at exactly 24:00:00.000', () => {
    for (const channel of CHANNELS) {
      const window = applyCustomerAction(NEVER_OPENED, { channel, action: 'message', at: T0 });
      expect(phaseAt(window, T0)).toBe('open');
      expect(phaseAt(window, T0 + 24 * HOUR - 1)).toBe('open');
      expect(phaseAt(window, T0 + 24 * HOUR)).toBe('closed');
    }
  });

  it('W3: comes out the same whatever the order and the repetitions', () => {
    fc.assert(
      fc.property(
        fc
          .array(anEvent, { maxLength: 12 })
          .chain((events) =>
            fc.tuple(
              fc.constant(events),
              fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }),
            ),
          ),
        ([events, shuffled]) => {
          expect(shuffled.reduce(applyCustomerAction, NEVER_OPENED)).toEqual(
            events.reduce(applyCustomerAction, NEVER_OPENED),
          );
        },
      ),
    );
  });

  it('W3: never closes earlier than it was going to', () => {
    fc.assert(
      fc.property(fc.array(anEvent, { maxLength: 12 }), anEvent, (events, event) => {
        const before = events.reduce(applyCustomerAction, NEVER_OPENED);
        expect(applyCustomerAction(before, event).closesAt ?? 0).toBeGreaterThanOrEqual(before.closesAt ?? 0);
      }),
    );
  });

  it('W22: is not moved by a time that is not a finite number', () => {
    for (const at of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      for (const window of [NEVER_OPENED, { openedAt: T0, closesAt: T0 + 24 * HOUR, openedBy: 'message' }] as const) {
        expect(applyCustomerAction(window, { channel: 'instagram', action: 'message', at })).toBe(window);
      }
    }
  });

  it('W8: closes earlier by the margin, and by none below zero', () => {
    const window = applyCustomerAction(NEVER_OPENED, { channel: 'whatsapp', action: 'message', at: T0 });
    expect(phaseAt(window, T0 + 23 * HOUR - 1, HOUR)).toBe('open');
    expect(phaseAt(window, T0 + 23 * HOUR, HOUR)).toBe('closed');
    expect(phaseAt(window, T0 + 24 * HOUR, -HOUR)).toBe('closed');
  });

  it('W4: is moved by nothing but what a customer did', () => {
    const window = applyCustomerAction(NEVER_OPENED, { channel: 'whatsapp', action: 'message', at: T0 });
    for (const action of ['read', 'delivery', 'typing'] as const) {
      expect(applyCustomerAction(window, { channel: 'whatsapp', action, at: T0 + HOUR })).toBe(window);
    }
  });

  it('W5: lasts 24 hours after an ad too', () => {
    for (const channel of CHANNELS) {
      expect(applyCustomerAction(NEVER_OPENED, { channel, action: 'ad-message', at: T0 }).closesAt).toBe(
        T0 + 24 * HOUR,
      );
    }
  });
});
