import { readFileSync, writeFileSync } from 'node:fs';
import { NODE_KINDS, NODE_MODELS, portsOf } from '@janela/flow-schema';
import { describe, expect, test } from 'vitest';
import { throughStorage } from '../src/simulation/index.ts';
import { behave, subject } from './node-case.ts';
import type { NodeCase } from './node-case.ts';

/** `UPDATE_GOLDEN=1` writes `result` anew; the diff is what a reviewer reads. */
const update = process.env['UPDATE_GOLDEN'] === '1';

describe.each(NODE_KINDS)('%s', (kind) => {
  const file = new URL(`nodes/${kind}.json`, import.meta.url);
  const cases = JSON.parse(readFileSync(file, 'utf8')) as readonly NodeCase[];
  const results = cases.map((one) => ({ ...one, result: throughStorage(behave(kind, one)) }));
  if (update) writeFileSync(file, `${JSON.stringify(results, undefined, 2)}\n`);

  test.each(results.map((one, index) => [one.description, one.result, cases[index]?.result] as const))(
    '%s',
    (_description, result, golden) => {
      expect(result).toEqual(update ? result : golden);
    },
  );

  const { family, waits } = NODE_MODELS[kind];

  test('starts runs exactly where its family is trigger', () => {
    const starts = results.map(({ result }) => 'trigger' in result && result.trigger !== null);
    expect(new Set(starts)).toEqual(new Set([family === 'trigger']));
  });

  test('leaves by every way out there is, and by no other', () => {
    const ways = cases.flatMap((one) => portsOf(subject(kind, one)).map(({ id }) => id));
    const left = results.flatMap(({ result }) => {
      const outcome = 'enter' in result ? result.enter : 'resume' in result ? result.resume : null;
      return outcome?.exit.type === 'leave' ? [outcome.exit.port] : [];
    });
    expect(new Set(left)).toEqual(new Set(family === 'trigger' ? [] : ways));
  });

  test('sleeps exactly where its model says that it may', () => {
    const sleeps = results.some(({ result }) => 'enter' in result && result.enter.exit.type === 'wait');
    expect(sleeps).toBe(waits);
    if (waits) expect(results.some(({ result }) => 'resume' in result)).toBe(true);
  });
});
