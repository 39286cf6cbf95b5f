import { setTimeout as delay } from 'node:timers/promises';
import type { Installation } from '../installation/start-installation.ts';

export interface Killer {
  readonly kills: number;
  /** Resolves when the last kill has been done and the server is back. */
  readonly done: Promise<void>;
  /** Runs a call, again and again while the server is away. Calls have to be ones that may be repeated. */
  whileAway<Answer>(call: () => Promise<Answer>): Promise<Answer>;
}

const LONGEST_LIFE_MS = 2_500;
const SHORTEST_LIFE_MS = 150;
const PATIENCE_MS = 60_000;

/** Ends the server by SIGKILL at moments nobody can foresee, and starts it again on the same data, until it has done so `times` times. */
export function startKiller(
  installation: Installation,
  { times, random }: { times: number; random: () => number },
): Killer {
  let kills = 0;

  async function killAndRestart(): Promise<void> {
    while (kills < times) {
      await delay(SHORTEST_LIFE_MS + random() * (LONGEST_LIFE_MS - SHORTEST_LIFE_MS));
      await installation.kill9();
      kills += 1;
      await installation.restart();
    }
  }

  return {
    get kills() {
      return kills;
    },
    done: killAndRestart(),
    async whileAway(call) {
      const deadline = performance.now() + PATIENCE_MS;
      for (;;) {
        try {
          return await call();
        } catch (error) {
          if (performance.now() > deadline) throw error;
          await delay(100);
        }
      }
    },
  };
}
