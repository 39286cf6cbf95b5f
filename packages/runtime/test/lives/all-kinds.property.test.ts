import { NODE_KINDS } from '@janela/flow-schema';
import { describe, expect, test } from 'vitest';
import { replyStatus } from '../../src/index.ts';
import type { ConversationEvent } from '../../src/index.ts';
import type { MemoryHost } from '../../src/simulation/index.ts';
import { Dice } from '../soundness/dice.ts';
import { anyFlow } from './any-flow.ts';
import { live } from './any-life.ts';
import { hostOf } from './host.ts';

/** `LIVES=20000` for a long run; a failure names its seed. */
const LIVES = Number(process.env['LIVES'] ?? 400);
const SEEDS = Array.from({ length: LIVES }, (_, index) => index);

interface Lived {
  readonly host: MemoryHost;
  readonly wrong: readonly string[];
}

/** The life of one conversation with two drawn flows of any kinds, as the seed wants it. */
function lived(seed: number): Lived | null {
  const dice = new Dice(seed);
  const flows = [anyFlow(dice, seed), anyFlow(dice, seed + 1)].filter((flow) => flow !== null);
  if (flows.length === 0) return null;
  const host = hostOf(flows, dice);
  const wrong: string[] = [];
  live(host, dice, (event) => wrong.push(...broken(host, event).map((law) => `seed ${seed}, ${event.id}: ${law}`)));
  return { host, wrong };
}

/** What must hold after any event, and does not. */
function broken(host: MemoryHost, event: ConversationEvent): readonly string[] {
  const runs = host.runsOf('c');
  const waiting = runs.filter(({ status }) => status === 'waiting');
  const state = host.stateOf('c');
  const laws: [string, boolean][] = [
    ['a run waits for nothing', waiting.every(({ wait }) => wait !== null)],
    [
      'a run that waits for a time has no timer',
      waiting.every(({ wait }) => wait?.dueAt === null || host.timersOf('c').some(({ key }) => key === wait?.key)),
    ],
    [
      'a run that sleeps no more has a timer',
      runs.every(
        ({ id, status }) => status === 'waiting' || !host.timersOf('c').some(({ key }) => key === `run:${id}`),
      ),
    ],
  ];
  const status = replyStatus(state, { botAnswers: false });
  if (event.type === 'human-message') {
    laws.push(['a run goes on after a person wrote', waiting.every(({ startedAt }) => startedAt > event.at)]);
    laws.push(['a run waits while a person has the last word', status === 'pending' || waiting.length === 0]);
    laws.push(['a flow is queued while a person has the last word', status === 'pending' || state.queue.length === 0]);
  }
  return laws.filter(([, holds]) => !holds).map(([law]) => law);
}

describe('any life with flows of any kinds', () => {
  const lives = SEEDS.map(lived);

  test('never throws, survives storage at every step, and breaks no law', () => {
    expect(lives.flatMap((life) => life?.wrong ?? [])).toEqual([]);
  });

  test('lived again, it is the same byte for byte', () => {
    for (const seed of SEEDS.slice(0, LIVES / 5)) {
      expect(JSON.stringify(lived(seed)?.host.traces)).toBe(JSON.stringify(lives[seed]?.host.traces));
    }
  });

  test('meets every kind, and every end of a run', () => {
    const entries = lives.flatMap((life) => life?.host.traces.flatMap(({ trace }) => trace.entries) ?? []);
    const kinds = new Set(entries.flatMap((entry) => (entry.type === 'node-entered' ? [entry.kind] : [])));
    expect(NODE_KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
    const types = new Set(entries.map(({ type }) => type));
    for (const type of [
      'run-completed',
      'run-paused',
      'run-stopped',
      'run-queued',
      'run-moved',
      'run-resumed',
    ] as const) {
      expect(types).toContain(type);
    }
  });
});
