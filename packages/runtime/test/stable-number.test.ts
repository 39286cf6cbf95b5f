import { describe, expect, test } from 'vitest';
import { stableNumber } from '../src/text/stable-number.ts';

const CONTACTS = Array.from(
  { length: 20_000 },
  (_, index) => `0199a0c0-7000-7000-8000-${String(index).padStart(12, '0')}`,
);

describe('a split by chance that is none', () => {
  test('gives each way its share', () => {
    const ways = CONTACTS.map((contact) => stableNumber(`split:${contact}`, 4));
    for (const way of [0, 1, 2, 3]) {
      expect(Math.abs(ways.filter((one) => one === way).length - 5_000)).toBeLessThan(300);
    }
  });

  test('tells nothing of the next split', () => {
    const same = CONTACTS.filter((contact) => stableNumber(`one:${contact}`, 2) === stableNumber(`two:${contact}`, 2));
    expect(Math.abs(same.length - 10_000)).toBeLessThan(400);
  });

  test('is the same every time', () => {
    expect(['', 'a', 'split:contact-1'].map((text) => stableNumber(text, 1_000))).toMatchInlineSnapshot(`
      [
        668,
        103,
        43,
      ]
    `);
  });
});
