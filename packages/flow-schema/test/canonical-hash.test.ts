import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalHash, canonicalJson } from '../src/index.ts';
import type { FlowDocument } from '../src/index.ts';
import { edge, smallFlow } from './flow-builder.ts';

test('the example of RFC 8785 is written as the RFC writes it', () => {
  const value: unknown = JSON.parse(
    String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`,
  );
  expect(canonicalJson(value)).toBe(
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  );
});

test('members are sorted by UTF-16 code units, as the RFC has them', () => {
  const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 };
  expect(Object.values(JSON.parse(canonicalJson(value)) as object)).toHaveLength(7);
  expect([...canonicalJson(value).matchAll(/:(\d)/g)].map((match) => match[1])).toEqual([
    '2',
    '4',
    '6',
    '7',
    '1',
    '5',
    '3',
  ]);
});

test('canonical JSON means the same as what it was made from, and writes itself again', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const plain: unknown = JSON.parse(JSON.stringify(value));
      const text = canonicalJson(plain);
      expect(JSON.parse(text)).toEqual(plain);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

test('the hash does not move with the layout, the annotations or the order of members, and moves with everything else', () => {
  const flow = smallFlow();
  const hash = canonicalHash(flow);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(canonicalHash({ ...flow, layout: { start: { x: 9, y: 9 } } })).toBe(hash);
  const note = { id: 'n', type: 'note', text: 'why', x: 0, y: 0, width: 200, height: 80, color: 'yellow' } as const;
  expect(canonicalHash({ ...flow, annotations: [note] })).toBe(hash);
  expect(canonicalHash(Object.fromEntries(Object.entries(flow).reverse()) as typeof flow)).toBe(hash);
  expect(canonicalHash({ ...flow, name: 'other' })).not.toBe(hash);
  expect(canonicalHash({ ...flow, settings: { ...flow.settings, botAnswers: true } })).not.toBe(hash);
});

test('the hash of a given flow never changes: published versions are addressed by it', () => {
  // Flows of that time knew of no arbitration.
  const asItWasWritten: unknown = {
    schema: { document: 1, nodes: {} },
    name: 'small',
    settings: { botAnswers: false },
    nodes: [
      { id: 'start', kind: 'no-reply', params: { after: 'PT23H', channels: 'any', repeat: 'once-per-episode' } },
      { id: 'pause', kind: 'wait', params: { duration: 'PT1H' } },
      { id: 'stop', kind: 'end', params: {} },
    ],
    edges: [edge('e1', 'start', 'pause'), edge('e2', 'pause', 'stop')],
    layout: { start: { x: 0, y: 0 } },
    annotations: [],
  };
  expect(canonicalHash(asItWasWritten as FlowDocument)).toBe(
    'b06494d40a09253924f0dd0e4da34425816fa506d21b863b3bd67386fb7355ba',
  );
  expect(canonicalHash(smallFlow())).toMatchInlineSnapshot(
    `"d827d4040dcc001e67e67fc91852d742d2c7434ed6b300b15baa8ad32629f89b"`,
  );
});

test('what JSON cannot say has no canonical form', () => {
  expect(() => canonicalJson(Number.NaN)).toThrow(TypeError);
  expect(() => canonicalJson(() => 1)).toThrow(TypeError);
});
