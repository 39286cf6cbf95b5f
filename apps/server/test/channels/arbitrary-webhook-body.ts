import fc from 'fast-check';
import type { InboundCase } from './fixtures.ts';

/** Values that have broken parsers: names every object has, wrong types, wrong sizes, half a letter. */
const nasty = fc.constantFrom<unknown>(
  null,
  true,
  0,
  -1,
  1e308,
  2 ** 53,
  '',
  ' ',
  '0',
  '-5',
  '99999999999999999999',
  '__proto__',
  'constructor',
  'toString',
  'x'.repeat(5_000),
  '\ud800',
  '\u0000',
  [],
  {},
  [[]],
  [null],
  { length: 3 },
  { toString: null },
);

const anyJson = fc.oneof({ weight: 2, arbitrary: nasty }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) });

/** Any JSON, and documented bodies of which some parts were replaced, removed, or given other names. */
export function arbitraryWebhookBody(cases: readonly InboundCase[]): fc.Arbitrary<unknown> {
  const mutated = fc
    .record({
      body: fc.constantFrom(...cases.map(({ body }) => body)),
      changes: fc.array(
        fc.record({ at: fc.nat(200), value: anyJson, how: fc.constantFrom('replace', 'remove', 'rename') }),
        { minLength: 1, maxLength: 4 },
      ),
    })
    .map(({ body, changes }) => changes.reduce((value, change) => mutate(value, change), body));
  return fc.oneof({ weight: 5, arbitrary: mutated }, { weight: 1, arbitrary: anyJson });
}

interface Mutation {
  readonly at: number;
  readonly value: unknown;
  readonly how: string;
}

/** Counts the values of a body and changes the one whose turn it is. */
function mutate(body: unknown, { at, value, how }: Mutation): unknown {
  let turn = 0;
  function visit(current: unknown): unknown {
    turn += 1;
    if (turn - 1 === at) return value;
    if (Array.isArray(current)) return current.map(visit);
    if (typeof current !== 'object' || current === null) return current;
    const entries: [string, unknown][] = [];
    for (const [name, item] of Object.entries(current)) {
      const isNext = turn === at;
      if (isNext && how === 'remove') turn += 1;
      else if (isNext && how === 'rename')
        entries.push([typeof value === 'string' ? value : 'constructor', visit(item)]);
      else entries.push([name, visit(item)]);
    }
    return Object.fromEntries(entries);
  }
  return visit(body);
}

const LEVELS = 100_000;

/** A documented body with one very deep value in it, at every place where a parser may follow. */
export function deepBodies(body: unknown): readonly (readonly [string, unknown])[] {
  return [
    ['instead of the body', deepArray()],
    ['in the last value', replaceLast(body, deepArray())],
    ['in an object, in the last value', replaceLast(body, deepObject())],
    ['beside the entries', { ...(body as object), extra: deepObject() }],
    ['as an entry', { ...(body as object), entry: [deepArray()] }],
  ];
}

function deepArray(): unknown {
  let value: unknown = [];
  for (let level = 0; level < LEVELS; level += 1) value = [value];
  return value;
}

function deepObject(): unknown {
  let value: unknown = {};
  for (let level = 0; level < LEVELS; level += 1) value = { message: value };
  return value;
}

function replaceLast(body: unknown, value: unknown): unknown {
  if (Array.isArray(body))
    return body.map((item: unknown, index) => (index === body.length - 1 ? replaceLast(item, value) : item));
  if (typeof body !== 'object' || body === null) return value;
  const entries = Object.entries(body);
  return Object.fromEntries(
    entries.map(([name, item], index) => [name, index === entries.length - 1 ? replaceLast(item, value) : item]),
  );
}
