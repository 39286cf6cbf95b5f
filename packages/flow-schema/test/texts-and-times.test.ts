import { describe, expect, test } from 'vitest';
import { durationToMs, flowJsonSchema, NODE_KINDS, readDuration } from '../src/index.ts';

describe('durations', () => {
  test.each([
    ['PT23H', 82_800_000],
    ['PT1S', 1_000],
    ['P1D', 86_400_000],
    ['P1W', 604_800_000],
    ['P1DT12H30M15S', 131_415_000],
    ['P30D', 2_592_000_000],
  ])('%s is %d ms', (text, ms) => {
    expect(durationToMs(text)).toBe(ms);
  });

  test.each([
    '',
    'P',
    'PT',
    'P1',
    'PT1',
    '23H',
    'pt23h',
    'PT1.5H',
    'PT-1H',
    'P1H',
    'PT1D',
    ' PT1H',
    'PT1H\n',
    'PT0S',
    'P1Y',
    'P1M',
    'P31D',
    'PT9999999999H',
  ])('%j is refused', (text) => {
    expect(readDuration(text).ok).toBe(false);
    expect(() => durationToMs(text)).toThrow(RangeError);
  });
});

describe('the JSON Schema', () => {
  test('describes every kind, and says which address it is published under', () => {
    const text = JSON.stringify(flowJsonSchema());
    for (const kind of NODE_KINDS) expect(text).toContain(`"const":"${kind}"`);
    expect(flowJsonSchema()).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' });
  });
});
