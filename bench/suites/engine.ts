import { botbuilderTalk } from '../engine/botbuilder-talk.ts';
import { janelaTalk } from '../engine/janela-talk.ts';
import { PAIRS, STEPS_PER_MESSAGE, WORDS, type Talk } from '../engine/talk.ts';
import { xstateTalk } from '../engine/xstate-talk.ts';
import { median, report, round } from '../report.ts';

const ROUNDS = 7;
const MESSAGES = 1_000;
const WARM_UP = 200;

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
    `Medians of ${ROUNDS} rounds of ${MESSAGES} messages, ${STEPS_PER_MESSAGE} steps each, the engines in turns.`,
    'Janela also writes its trace, which the others have none of.',
  ]);
}

async function stepsPerSecond(name: string, talk: Talk): Promise<number> {
  for (let index = 0; index < WARM_UP; index += 1) await talk.hear(wordsAt(index));
  const began = performance.now();
  let notes = 0;
  for (let index = 0; index < MESSAGES; index += 1) notes = await talk.hear(wordsAt(index));
  const seconds = (performance.now() - began) / 1_000;
  if (notes !== PAIRS) throw new Error(`${name} noted ${notes} of ${PAIRS}: it did not walk the talk`);
  return (MESSAGES * STEPS_PER_MESSAGE) / seconds;
}

function wordsAt(index: number): string {
  return WORDS[index % WORDS.length] ?? '';
}
