import { parseFlow } from '@janela/flow-schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Dice } from '../soundness/dice.ts';
import { anyFlow } from './any-flow.ts';
import { live } from './any-life.ts';
import { hostOf } from './host.ts';

/** Something else in place of any part of a flow: another of its own parts, or anything at all. */
function spoiled(json: unknown, { at, odd }: { readonly at: number; readonly odd: unknown }): unknown {
  const places: [owner: object, key: string][] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      places.push([value, key]);
      walk(inner);
    }
  };
  const copy: unknown = JSON.parse(JSON.stringify(json));
  walk(copy);
  const [owner, key] = places[at % places.length] ?? [{}, ''];
  const [source, from] = places[(at * 7) % places.length] ?? [{}, ''];
  const part: unknown = JSON.parse(JSON.stringify(Reflect.get(source, from) ?? null));
  const value = odd === undefined ? part : odd;
  Object.defineProperty(owner, key, { value, enumerable: true, configurable: true, writable: true });
  // What was put somewhere must be of its own, as in any JSON.
  return JSON.parse(JSON.stringify(copy));
}

const odd = fc.option(
  fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom('{{', '{{ contact.fields.x }}', 'n0', 'valueOf', '__proto__', -1, 1e308, '\u{D800}', [], {}),
  ),
  { nil: undefined },
);

test('a flow of any kinds with anything put anywhere in it is refused with its issues, or can be lived with', () => {
  let lived = 0;
  fc.assert(
    fc.property(fc.nat(), fc.nat(), odd, (seed, at, value) => {
      const dice = new Dice(seed);
      const result = parseFlow(spoiled(anyFlow(dice, seed), { at, odd: value }));
      if (!result.ok) {
        expect(result.issues).not.toEqual([]);
        return;
      }
      lived += 1;
      live(hostOf([result.document], dice), dice);
    }),
    { numRuns: 300 },
  );
  expect(lived).toBeGreaterThan(10);
}, 30_000);
