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

/** The blocks of the stories that a run came to, each under the name of its story. */
function metBlocks({ simulated }: Comparison): ReadonlySet<string> {
  const met = new Set<string>();
  for (const { world, outcomes } of simulated) {
    const names = new Map(world.flows.map(({ flowId, story }) => [flowId, story.name]));
    const runs = new Map<string, string>();
    for (const entry of outcomes.flatMap(({ traces }) => traces.flatMap(({ entries }) => entries))) {
      if (entry.type === 'trigger-matched') runs.set(entry.runId, names.get(entry.flowId) ?? '');
      if (entry.type === 'node-entered') met.add(`${runs.get(entry.runId)} ${entry.nodeId}`);
    }
  }
  return met;
}

/** Those of a template are the same in every language. */
function withoutLanguage(block: string): string {
  return block.replace(/ in (pt-BR|en|es) /, ' ');
}

describe('the simulation and the server do the same, byte for byte', () => {
  test('with every template of the gallery', { timeout: PATIENCE }, async () => {
    const stories = templateStories();
    const comparison = await compareAll(() => stories, WORLDS);
    expect(comparison.differences).toEqual([]);
    const blocks = new Set(
      stories.flatMap(({ name, document }) => document.nodes.map(({ id }) => withoutLanguage(`${name} ${id}`))),
    );
    const met = new Set([...metBlocks(comparison)].map(withoutLanguage));
    const missed = [...blocks].filter((block) => !met.has(block));
    expect(missed.length, `missed: ${missed.join(', ')}`).toBeLessThan(blocks.size / 10);
  });

  test('with the outbox between them and the platform', { timeout: PATIENCE }, async () => {
    const stories = [...templateStories(), ...drawnStories(DRAWN)];
    const worlds = drawWorlds(stories, FIRST_SEED, Math.ceil(WORLDS / 12));
    expect((await compareWorlds(worlds, 'really')).differences).toEqual([]);
  });

  test('with drawn flows of every kind of block', { timeout: PATIENCE }, async () => {
    const comparison = await compareAll((batch) => drawnStories(DRAWN, batch * DRAWN), WORLDS / 8);
    expect(comparison.differences).toEqual([]);
    expect(metBlocks(comparison).size).toBeGreaterThan(DRAWN);
  });
});
