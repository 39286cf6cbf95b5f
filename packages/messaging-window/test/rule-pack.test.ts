import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInForce, RULE_PACK, ruleById, rulesInForce, type Rule, type RuleId } from '../src/index.ts';
import { startOfDay } from '../src/rules/day.ts';

const RULES: readonly Rule[] = RULE_PACK.rules;

describe('the rule pack', () => {
  it('W19: every rule says where and when it was read, and how sure we are', () => {
    for (const rule of RULES) {
      expect(new URL(rule.source.url).protocol, `rule ${rule.id}`).toBe('https:');
      if (rule.confidence === 'verified')
        expect(new URL(rule.source.url).host, `rule ${rule.id}`).toBe('developers.facebook.com');
      expect(rule.source.title, `rule ${rule.id}`).not.toBe('');
      expect(rule.summary, `rule ${rule.id}`).toMatch(/\.$/);
      expect(rule.channels.length, `rule ${rule.id}`).toBeGreaterThan(0);
      expect(startOfDay(rule.checkedOn), `rule ${rule.id}`).toBeLessThanOrEqual(startOfDay(RULE_PACK.compiledOn));
    }
  });

  it('W19: no two rules share an id, and each is found by its own', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    for (const { id } of RULE_PACK.rules) expect(ruleById<RuleId>(id).id).toBe(id);
  });

  it('W20: a dated rule holds from its first day up to, not including, its last', () => {
    const holds = (id: RuleId, on: number | string) => rulesInForce(on).some((rule) => rule.id === id);
    expect(holds('tag.account-update', '2026-04-26')).toBe(true);
    expect(holds('tag.account-update', '2026-04-27')).toBe(false);
    expect(holds('tag.account-update.ended', '2026-04-26')).toBe(false);
    expect(holds('tag.account-update.ended', '2026-04-27')).toBe(true);
    expect(holds('tag.account-update', Date.parse('2026-04-27T00:00:00Z') - 1)).toBe(true);
    expect(holds('tag.account-update', Date.parse('2026-04-27T00:00:00Z'))).toBe(false);
    expect(holds('whatsapp.price.service', '2026-09-30')).toBe(false);
    expect(holds('whatsapp.price.service', '2026-10-01')).toBe(true);
    expect(holds('whatsapp.price.service.free', '2026-10-01')).toBe(false);
  });

  it('W20: every dated rule begins before it ends, and its days are days', () => {
    for (const rule of RULES) {
      const days = [rule.validFrom, rule.validUntil].filter((day) => day !== undefined);
      for (const day of days) expect(startOfDay(day), `rule ${rule.id}`).toBe(Date.parse(`${day}T00:00:00Z`));
      expect([...days].sort(), `rule ${rule.id}`).toEqual(days);
      expect(isInForce(rule, Number.NaN), `rule ${rule.id}`).toBe(false);
    }
  });

  it('W20: a day begins at 00:00 UTC, and what is no ISO date is refused', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2400-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(startOfDay(day)).toBe(Date.parse(`${day}T00:00:00Z`));
        },
      ),
    );
    for (const text of ['', 'soon', '2026-4-27', '2026-13-01', '2026-00-01', '2026-04-27T00:00:00Z']) {
      expect(() => startOfDay(text), `text ${text}`).toThrow(RangeError);
    }
  });
});
