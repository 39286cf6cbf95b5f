import { setTimeout as realDelay } from 'node:timers/promises';
import type { TestClock } from 'pg-boss';

/** How much real time one step of the flowing clock takes. */
const STEP_MS = 25;

/** After a jump the clock runs on this far, step by step, so that the recurring watch and what it rings have come round. */
const SETTLE_MS = 125_000;
const SETTLE_STEP_MS = 1_000;

/** Lets a TestClock flow as real time does, and jump when told to. A TestClock takes one call at a time, so they queue here. */
export class ClockDriver {
  readonly #clock: TestClock;
  #running = false;
  #turn: Promise<void> = Promise.resolve();

  constructor(clock: TestClock) {
    this.#clock = clock;
  }

  start(): void {
    this.#running = true;
    void this.#flow();
  }

  stop(): void {
    this.#running = false;
  }

  /** Resolves when the clock stands at the new time and everything that fell due has been rung for. */
  async advance(ms: number): Promise<void> {
    await this.#inTurn(async () => {
      const target = this.#clock.now() + ms;
      if (ms > SETTLE_MS) await this.#clock.setTime(target - SETTLE_MS);
      while (this.#clock.now() < target) {
        await this.#clock.tick(Math.min(SETTLE_STEP_MS, target - this.#clock.now()));
        // Handlers run between ticks: they start jobs of their own, which the next ticks must find.
        await realDelay(1);
      }
    });
  }

  async #flow(): Promise<void> {
    let last = performance.now();
    while (this.#running) {
      await realDelay(STEP_MS);
      // Whole milliseconds, as the system's clock has them: whoever keeps a moment may rely on that.
      const passed = Math.floor(performance.now() - last);
      last += passed;
      await this.#inTurn(() => this.#clock.tick(passed));
    }
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(work);
    return this.#turn;
  }
}
