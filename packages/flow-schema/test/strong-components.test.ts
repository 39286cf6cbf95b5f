import fc from 'fast-check';
import { expect, test } from 'vitest';
import { strongComponents } from '../src/analysis/strong-components.ts';

test('two nodes are in one component exactly where each can be reached from the other', () => {
  const graph = fc.array(fc.array(fc.nat(7), { maxLength: 3 }), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(graph, (ways) => {
      const names = ways.map((_, index) => String(index));
      const targets = (node: string): readonly string[] => (ways[Number(node)] ?? []).map(String);
      const components = strongComponents(names, targets);
      expect(components.flat().sort()).toEqual(names);
      const place = new Map(components.flatMap((members, index) => members.map((member) => [member, index] as const)));
      const reached = new Map(names.map((name) => [name, from(name, targets)]));
      for (const a of names)
        for (const b of names) {
          const together = reached.get(a)?.has(b) === true && reached.get(b)?.has(a) === true;
          expect(place.get(a) === place.get(b)).toBe(together);
        }
    }),
    { numRuns: 300 },
  );
});

function from(start: string, targets: (node: string) => readonly string[]): ReadonlySet<string> {
  const reached = new Set([start]);
  for (const node of reached) for (const target of targets(node)) reached.add(target);
  return reached;
}
