import type { EpochMs } from '@janela/messaging-window';
import type { TimerCase, TimerChange, TimerDriver } from './timer-driver.ts';

interface Kept extends TimerCase {
  ringAt: EpochMs;
}

/** The plainest keeper of timers: what any other one is compared with. */
export class MemoryTimerDriver implements TimerDriver {
  readonly #horizonMs: number;
  readonly #timers = new Map<string, Kept>();
  #rings: { conversation: string; at: EpochMs }[] = [];

  constructor(horizonMs: number) {
    this.#horizonMs = horizonMs;
  }

  write(changes: readonly TimerChange[], now: EpochMs): Promise<void> {
    for (const { type, conversation, key, dueAt } of changes) {
      const name = `${conversation} ${key}`;
      if (type === 'cancel') this.#timers.delete(name);
      else if (type === 'arm-exact' || !this.#timers.has(name)) {
        this.#timers.set(name, { conversation, key, dueAt, ringAt: dueAt });
        if (dueAt <= now + this.#horizonMs) this.#rings.push({ conversation, at: dueAt });
      }
    }
    return Promise.resolve();
  }

  takeDue(conversations: readonly string[], now: EpochMs): Promise<readonly TimerCase[]> {
    const due = [...this.#timers].filter(
      ([, timer]) => conversations.includes(timer.conversation) && timer.dueAt <= now,
    );
    for (const [name] of due) this.#timers.delete(name);
    return Promise.resolve(due.map(([, timer]) => toCase(timer)).sort((a, b) => a.dueAt - b.dueAt));
  }

  promote(now: EpochMs): Promise<void> {
    for (const timer of this.#timers.values()) {
      if (timer.ringAt > now + this.#horizonMs) continue;
      this.#rings.push({ conversation: timer.conversation, at: timer.dueAt });
      timer.ringAt = Math.max(timer.dueAt, now) + this.#horizonMs + 1;
    }
    return Promise.resolve();
  }

  takeRings(): Promise<readonly { readonly conversation: string; readonly at: EpochMs }[]> {
    const rung = this.#rings;
    this.#rings = [];
    return Promise.resolve(rung);
  }

  armed(): Promise<readonly TimerCase[]> {
    return Promise.resolve([...this.#timers.values()].map(toCase));
  }
}

function toCase({ conversation, key, dueAt }: TimerCase): TimerCase {
  return { conversation, key, dueAt };
}
