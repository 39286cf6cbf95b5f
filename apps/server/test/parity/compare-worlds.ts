import { endOf } from '../../test-support/worlds/play-world.ts';
import { openTestWorld } from '../../test-support/core/test-world.ts';
import { difference, type Outcome } from './outcome.ts';
import { readOutcomes } from './read-outcomes.ts';
import { seedWorlds } from './seed-worlds.ts';
import { PlayedServer, type Sends } from './serve.ts';
import { simulate, type Simulated } from './simulate.ts';
import type { World } from '../../test-support/worlds/world.ts';

export interface Comparison {
  /** One text for each conversation in which the hosts did not do the same. */
  readonly differences: readonly string[];
  /** What the simulation did. */
  readonly simulated: readonly { readonly world: World; readonly outcomes: readonly Outcome[] }[];
}

/** Plays worlds by both hosts, on a database of their own, up to some days after the last event of all of them. */
export async function compareWorlds(worlds: readonly World[], sends: Sends = 'by-stand-in'): Promise<Comparison> {
  const until = endOf(worlds);
  const played = worlds.map((world) => ({ world, ...simulate(world, until) }));
  const events = played.flatMap((one) => one.events);
  const place = await openTestWorld();
  try {
    await seedWorlds(place, worlds);
    await new PlayedServer(place, worlds, sends).play(events, until);
    return compared(played, await readOutcomes(place.context.db));
  } finally {
    await place.close();
  }
}

function compared(
  played: readonly ({ readonly world: World } & Simulated)[],
  served: ReadonlyMap<string, Outcome>,
): Comparison {
  return {
    simulated: played.map(({ world, outcomes }) => ({ world, outcomes: [...outcomes.values()] })),
    differences: played.flatMap(({ world: { seed, flows }, outcomes }) =>
      [...outcomes].flatMap(([conversation, outcome]) => {
        const theirs = served.get(conversation);
        const found = theirs === undefined ? 'nothing was served' : difference(outcome, theirs);
        const names = flows.map(({ story }) => story.name).join(' and ');
        return found === null ? [] : [`seed ${seed}, ${names}, ${conversation}: ${found}`];
      }),
    ),
  };
}
