import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULE_PACK, rulesInForce, type Rule } from '../src/index.ts';

const here = new URL('.', import.meta.url);
const spec = readFileSync(new URL('../SPEC.md', here), 'utf8');
const tests = readdirSync(here)
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => readFileSync(new URL(file, here), 'utf8'));

describe('the specification and the tests', () => {
  it('name the same invariants', () => {
    const specified = [...spec.matchAll(/^- \*\*(W\d+)\*\*/gm)].map(([, id]) => id);
    const tested = tests.flatMap((source) =>
      [...source.matchAll(/(?:it|describe)(?:\.each\(\w+\))?\(\s*['"`](W\d+)\b/g)].map(([, id]) => id),
    );
    expect(specified.length).toBeGreaterThan(0);
    expect([...new Set(tested)].sort()).toEqual([...specified].sort());
  });

  it('know the same rules', () => {
    const listed = [...spec.matchAll(/^\| `([a-z.-]+)` +\|/gm)].map(([, id]) => id);
    expect(listed.sort()).toEqual(RULE_PACK.rules.map(({ id }) => id).sort());
  });
});

describe('the rule pack', () => {
  it('W19: every rule says where and when it was read', () => {
    for (const rule of RULE_PACK.rules) {
      expect(rule.source.url, rule.id).toMatch(/^https:\/\/developers\.facebook\.com\//);
      expect(rule.checkedOn, rule.id).toMatch(/^2026-\d\d-\d\d$/);
      expect(rule.checkedOn <= RULE_PACK.compiledOn, rule.id).toBe(true);
    }
  });

  it('W20: a dated rule holds from its first day up to, not including, its last', () => {
    const holds = (id: string, on: string) => rulesInForce(on).some((rule: Rule) => rule.id === id);
    expect(holds('tag.account-update', '2026-04-26')).toBe(true);
    expect(holds('tag.account-update', '2026-04-27')).toBe(false);
    expect(holds('whatsapp.price.service', '2026-09-30')).toBe(false);
    expect(holds('whatsapp.price.service', '2026-10-01')).toBe(true);
  });
});
