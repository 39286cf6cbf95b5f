import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestWorld, type TestWorld } from '../../test-support/core/test-world.ts';
import { difference } from './outcome.ts';
import { drawWorld } from './draw-world.ts';
import { readOutcomes } from './read-outcomes.ts';
import { seedWorlds } from './seed-worlds.ts';
import { PlayedServer } from './serve.ts';
import { simulate } from './simulate.ts';
import { drawnStories, templateStories } from './stories.ts';
import type { Story, World } from './world.ts';

/** `PARITY_WORLDS=20000` for a long run, `PARITY_SEED` for other worlds; a failure names its seed. */
const WORLDS = Number(process.env['PARITY_WORLDS'] ?? 1_000);
const FIRST_SEED = Number(process.env['PARITY_SEED'] ?? 0);
/** How long after the last event it is looked at. */
const REST = 3 * 24 * 3_600_000;
/** So many flows are drawn. */
const DRAWN = 150;
/** The ids of all worlds of a run are different. */
const SEEDS_APART = 0x80_0000;

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

/** Worlds of all stories in turn. */
function drawWorlds(stories: readonly Story[], first: number, count: number): readonly World[] {
  return Array.from({ length: count }, (_, index) => {
    const seed = first + index;
    const story = stories[seed % stories.length];
    if (story === undefined) throw new Error('There are no stories.');
    return drawWorld(story, seed);
  });
}

async function differences(worlds: readonly World[]): Promise<readonly string[]> {
  await seedWorlds(world, worlds);
  const until = Math.max(...worlds.flatMap(({ steps }) => steps.map(({ at }) => at))) + REST;
  const played = worlds.map((one) => ({ one, ...simulate(one, until) }));
  const server = new PlayedServer(world, worlds);
  await server.play(
    played.flatMap(({ events }) => events),
    until,
  );
  const served = await readOutcomes(world.context.db);
  return played.flatMap(({ one, outcomes }) =>
    [...outcomes].flatMap(([conversation, outcome]) => {
      const theirs = served.get(conversation);
      const found = theirs === undefined ? 'nothing was served' : difference(outcome, theirs);
      return found === null ? [] : [`seed ${one.seed}, ${one.story.name}, ${conversation}: ${found}`];
    }),
  );
}

describe('the simulation and the server do the same, byte for byte', () => {
  const templates = templateStories();

  test('with every template of the gallery', { timeout: 600_000 }, async () => {
    expect(await differences(drawWorlds(templates, FIRST_SEED, WORLDS))).toEqual([]);
  });

  test('with drawn flows of every kind of block', { timeout: 600_000 }, async () => {
    const first = FIRST_SEED + SEEDS_APART;
    expect(await differences(drawWorlds(drawnStories(DRAWN), first, WORLDS / 4))).toEqual([]);
  });
});
