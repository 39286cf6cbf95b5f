import { describe, expect, test } from 'vitest';
import { compareWorlds, type Comparison } from './compare-worlds.ts';
import { drawWorld } from '../../test-support/worlds/draw-world.ts';
import { drawnStories, templateStories } from '../../test-support/worlds/stories.ts';
import type { Story, World } from '../../test-support/worlds/world.ts';

/** `PARITY_WORLDS=20000` for a long run, `PARITY_SEED` for other worlds; a failure names its seed. */
const WORLDS = Number(process.env['PARITY_WORLDS'] ?? 1_000);
const FIRST_SEED = Number(process.env['PARITY_SEED'] ?? 0);
/** So many stand in one database at a time. */
const AT_ONCE = 1_000;
/** So many flows are drawn for each database. */
const DRAWN = 50;
const PATIENCE = 60_000 + WORLDS * 300;

/** Worlds of all stories in turn; some have the next one live beside it. */
function drawWorlds(stories: readonly Story[], first: number, count: number): readonly World[] {
  return Array.from({ length: count }, (_, index) => {
    const seed = first + index;
    const story = stories[seed % stories.length];
    const beside = stories[(seed + 1) % stories.length];
    if (story === undefined || beside === undefined) throw new Error('There are no stories.');
    return drawWorld(seed % 5 === 0 && beside !== story ? [story, beside] : [story], seed);
  });
}

async function compareAll(storiesOf: (batch: number) => readonly Story[], count: number): Promise<Comparison> {
  const comparisons: Comparison[] = [];
  for (let from = 0; from < count; from += AT_ONCE) {
    const worlds = drawWorlds(storiesOf(from / AT_ONCE), FIRST_SEED + from, Math.min(AT_ONCE, count - from));
    comparisons.push(await compareWorlds(worlds));
  }
  return {
    differences: comparisons.flatMap(({ differences }) => differences),
    simulated: comparisons.flatMap(({ simulated }) => simulated),
  };
}

/** How many runs began in the worlds of each story. */
function runsByStory({ simulated }: Comparison): ReadonlyMap<string, number> {
  const runs = new Map<string, number>();
  for (const { world, outcomes } of simulated) {
    const stories = new Map(world.flows.map(({ flowId, story }) => [flowId, story.name]));
    for (const entry of outcomes.flatMap(({ traces }) => traces.flatMap(({ entries }) => entries))) {
      if (entry.type !== 'trigger-matched') continue;
      const name = stories.get(entry.flowId) ?? '';
      runs.set(name, (runs.get(name) ?? 0) + 1);
    }
  }
  return runs;
}

describe('the simulation and the server do the same, byte for byte', () => {
  test('with every template of the gallery', { timeout: PATIENCE }, async () => {
    const stories = templateStories();
    const comparison = await compareAll(() => stories, WORLDS);
    expect(comparison.differences).toEqual([]);
    const runs = runsByStory(comparison);
    expect(stories.filter(({ name }) => !runs.has(name)).map(({ name }) => name)).toEqual([]);
  });

  test('with the outbox between them and the platform', { timeout: PATIENCE }, async () => {
    const stories = [...templateStories(), ...drawnStories(DRAWN)];
    const worlds = drawWorlds(stories, FIRST_SEED, Math.ceil(WORLDS / 12));
    expect((await compareWorlds(worlds, 'really')).differences).toEqual([]);
  });

  test('with drawn flows of every kind of block', { timeout: PATIENCE }, async () => {
    const comparison = await compareAll((batch) => drawnStories(DRAWN, batch * DRAWN), WORLDS / 8);
    expect(comparison.differences).toEqual([]);
    expect([...runsByStory(comparison).values()].length).toBeGreaterThan(DRAWN / 4);
  });
});
