import { botbuilderTalk } from '../engine/botbuilder-talk.ts';
import { janelaTalk } from '../engine/janela-talk.ts';
import { PAIRS, STEPS_PER_MESSAGE, WORDS, type Talk } from '../engine/talk.ts';
import { xstateTalk } from '../engine/xstate-talk.ts';
import { median, report, round } from '../report.ts';

const ROUNDS = 7;
/** Long enough that the compiler of the slowest has settled, and the same for all: a fixed number would be over for the fastest at once. */
const ROUND_MS = 500;
const WARM_UP_MS = 200;
const BATCH = 50;

const ENGINES: Readonly<Record<string, () => Talk>> = {
  janela: janelaTalk,
  'xstate 5': xstateTalk,
  'botbuilder-dialogs 4': botbuilderTalk,
};

/** Steps a second of the same talk on three engines, in turns, in one process. */
export async function engine(): Promise<void> {
  const speeds = new Map<string, number[]>();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, begin] of Object.entries(ENGINES)) {
      speeds.set(name, [...(speeds.get(name) ?? []), await stepsPerSecond(name, begin())]);
    }
  }
  const own = median(speeds.get('janela') ?? []);
  const figures = [...speeds].map(([name, values]) => ({
    name,
    values: {
      'steps/s': round(median(values)),
      'messages/s': round(median(values) / STEPS_PER_MESSAGE),
      'janela is': `${round(own / median(values), 1)} ×`,
    },
  }));
  report('engine: one talk of forty blocks a message, from JSON to JSON', figures, [
    `Medians of ${ROUNDS} rounds of ${ROUND_MS} ms, ${STEPS_PER_MESSAGE} steps a message, the engines in turns.`,
    'Janela also writes its trace, which the others have none of.',
  ]);
}

async function stepsPerSecond(name: string, talk: Talk): Promise<number> {
  await hearFor(talk, WARM_UP_MS);
  const { messages, seconds, notes } = await hearFor(talk, ROUND_MS);
  if (notes !== PAIRS) throw new Error(`${name} noted ${notes} of ${PAIRS}: it did not walk the talk`);
  return (messages * STEPS_PER_MESSAGE) / seconds;
}

async function hearFor(talk: Talk, ms: number) {
  const began = performance.now();
  let messages = 0;
  let notes = 0;
  while (performance.now() - began < ms) {
    for (let index = 0; index < BATCH; index += 1) notes = await talk.hear(wordsAt(index));
    messages += BATCH;
  }
  return { messages, notes, seconds: (performance.now() - began) / 1_000 };
}

function wordsAt(index: number): string {
  return WORDS[index % WORDS.length] ?? '';
}
