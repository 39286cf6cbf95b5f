import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULE_PACK, type Rule } from '../src/index.ts';

const RULES: readonly Rule[] = RULE_PACK.rules;
const here = new URL('.', import.meta.url);
const spec = readFileSync(new URL('../SPEC.md', here), 'utf8');

/** The invariants that each test file names in its titles. */
const testedIn = new Map(
  readdirSync(here)
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => {
      const titles = readFileSync(new URL(file, here), 'utf8').matchAll(
        /\b(?:it|describe)(?:\.each\(\w+\))?\(\s*['"`](W\d+)\b/g,
      );
      return [file, new Set([...titles].map(([, id]) => id ?? ''))] as const;
    }),
);

const INVARIANTS = [...spec.matchAll(/^- \*\*(W\d+)\*\* ((?:.+\n)+?)  Enforced by: (.+)$/gm)].map(
  ([, id = '', , enforcedBy = '']) => ({
    id,
    places: [...enforcedBy.matchAll(/`([^`]+)`/g)].map(([, place = '']) => place),
  }),
);

describe('the specification and the tests', () => {
  it('number the invariants without a gap, each with what enforces it', () => {
    const named = [...spec.matchAll(/^- \*\*(W\d+)\*\*/gm)].map(([, id]) => id);
    expect(named).toEqual(named.map((_, place) => `W${place + 1}`));
    expect(INVARIANTS.map(({ id }) => id)).toEqual(named);
  });

  it('name the same invariants', () => {
    const tested = [...testedIn.values()].flatMap((ids) => [...ids]);
    expect([...new Set(tested)].sort()).toEqual(INVARIANTS.map(({ id }) => id).sort());
  });

  it.each(INVARIANTS)('agree on where $id is enforced', ({ id, places }) => {
    const tests = places.filter((place) => place.startsWith('test/'));
    expect(tests.map((place) => place.slice('test/'.length)).sort()).toEqual(
      [...testedIn]
        .filter(([, ids]) => ids.has(id))
        .map(([file]) => file)
        .sort(),
    );
    for (const place of places) expect(existsSync(new URL(`../${place}`, here)), `file ${place}`).toBe(true);
    expect(places.some((place) => place.startsWith('src/'))).toBe(true);
  });

  it('know the same rules: their channels, how sure we are, and when they hold', () => {
    const listed = [...spec.matchAll(/^\| `([a-z.-]+)` +\| ([a-z, ]+?) +\| (\w+) +\| ([\w -]+?) +\|/gm)].map(
      ([, ...cells]) => cells,
    );
    expect(listed).toEqual(RULES.map((rule) => [rule.id, rule.channels.join(', '), rule.confidence, holds(rule)]));
  });
});

function holds({ validFrom, validUntil }: Rule): string {
  if (validFrom !== undefined && validUntil !== undefined) return `${validFrom} to ${validUntil}`;
  if (validFrom !== undefined) return `from ${validFrom}`;
  return validUntil === undefined ? 'always' : `until ${validUntil}`;
}
