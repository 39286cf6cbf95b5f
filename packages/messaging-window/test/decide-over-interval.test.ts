import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, decideOverInterval } from '../src/index.ts';
import { aChannel, aKind, anAuthor, HOUR, MINUTE, open, T0 } from './decisions.ts';

describe('the decision over an interval', () => {
  it('W18: is never contradicted by the decision at a moment of it', () => {
    const bounds = fc
      .tuple(fc.nat(240 * HOUR), fc.nat(240 * HOUR))
      .map(([a, b]) => ({ minMs: Math.min(a, b), maxMs: Math.max(a, b) }));
    fc.assert(
      fc.property(
        aChannel,
        anAuthor,
        aKind,
        bounds,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (channel, author, kind, sinceOpened, place) => {
          const { verdict } = decideOverInterval({ channel, author, kind, sinceOpened });
          const since = Math.round(sinceOpened.minMs + place * (sinceOpened.maxMs - sinceOpened.minMs));
          const { allowed } = decide({
            channel,
            author,
            kind,
            window: open(T0),
            lastCustomerMessageAt: T0,
            now: T0 + since,
          });
          if (verdict === 'always-allowed') expect(allowed).toBe(true);
          if (verdict === 'never-allowed') expect(allowed).toBe(false);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('W18: tells from when on a message is refused', () => {
    const ask = (minMs: number, maxMs: number) =>
      decideOverInterval({ channel: 'whatsapp', author: 'bot', kind: 'free-form', sinceOpened: { minMs, maxMs } });
    expect(ask(0, 23 * HOUR)).toEqual({
      verdict: 'always-allowed',
      ruleId: 'whatsapp.window',
      refusedFromMs: 24 * HOUR - MINUTE,
    });
    expect(ask(0, Number.POSITIVE_INFINITY)).toEqual({
      verdict: 'may-be-refused',
      ruleId: 'whatsapp.window',
      refusedFromMs: 24 * HOUR - MINUTE,
    });
    expect(ask(24 * HOUR, 25 * HOUR)).toEqual({
      verdict: 'never-allowed',
      ruleId: 'whatsapp.window',
      refusedFromMs: null,
    });
  });

  it('W18: finds templates always allowed', () => {
    expect(
      decideOverInterval({
        channel: 'whatsapp',
        author: 'bot',
        kind: 'template',
        sinceOpened: { minMs: 0, maxMs: Number.POSITIVE_INFINITY },
      }),
    ).toEqual({ verdict: 'always-allowed', ruleId: 'whatsapp.template', refusedFromMs: null });
  });
});
