import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createGraphClient } from '../../src/channels/graph-client.ts';
import { drawWorld } from '../../test-support/worlds/draw-world.ts';
import { endOf, playWorld } from '../../test-support/worlds/play-world.ts';
import { drawnStories, templateStories, timingStories } from '../../test-support/worlds/stories.ts';
import type { Story } from '../../test-support/worlds/world.ts';
import { accountsOf, channelOf } from './emulated-accounts.ts';
import { startEmulatorProcess, type EmulatorProcess } from './emulator-process.ts';
import { ConversationTrial, type Customer, type Judge, type Judgement } from './judge-world.ts';

/** `JUDGED_FLOWS=20000` for a long run, `JUDGED_SEED` for other flows; a failure names its seed. */
const FLOWS = Number(process.env['JUDGED_FLOWS'] ?? 300);
const FIRST_SEED = Number(process.env['JUDGED_SEED'] ?? 0);
/** So often each flow is lived with. */
const LIVES = 12;
const LONG_AGO = Date.UTC(2025, 0, 1);
const PATIENCE = 60_000 + FLOWS * 500;

const stories: readonly Story[] = [
  ...timingStories(FLOWS / 2, FIRST_SEED),
  ...drawnStories(FLOWS / 2, FIRST_SEED),
  ...templateStories(),
];

let emulator: EmulatorProcess;
beforeAll(async () => {
  emulator = await startEmulatorProcess(stories.flatMap(accountsOf));
});
afterAll(() => emulator.stop());

/** One of the lives of a story. Nobody lives twice, so each has a seed and customers of its own. */
async function judged(judge: Judge, { story, seed }: { story: number; seed: number }): Promise<Judgement> {
  const lived = stories[story];
  if (lived === undefined) throw new Error(`There is no story ${story}.`);
  const world = drawWorld([lived], seed);
  const judgements: Judgement[] = [];
  for (const [index, conversation] of playWorld(world, endOf([world])).conversations.entries()) {
    const personId = String(5_511_000_000_000 + seed * 10 + index);
    const channel = channelOf(conversation.channel.kind, story);
    await introduce(judge, { channel, personId });
    judgements.push(await new ConversationTrial(judge, { channel, personId }).of(conversation));
  }
  const { calls, messages, refusals } = total(judgements);
  return { calls, messages, refusals: refusals.map((one) => `seed ${seed}, ${lived.name}: ${one}`) };
}

/** Nobody has a conversation who never wrote: they did, before anything that is looked at here. */
async function introduce({ emulator: { move } }: Judge, { channel, personId }: Customer): Promise<void> {
  const { externalId: accountId, kind } = channel;
  await move(LONG_AGO, [{ accountId, channel: kind, personId, at: LONG_AGO, action: 'message', text: 'Oi' }]);
}

function total(judgements: readonly Judgement[]): Judgement {
  return {
    calls: sum(judgements.map(({ calls }) => calls)),
    messages: sum(judgements.map(({ messages }) => messages)),
    refusals: judgements.flatMap(({ refusals }) => refusals),
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

describe('what the runtime lets through', () => {
  test('is refused by the Graph emulator nowhere', { timeout: PATIENCE }, async () => {
    const graph = createGraphClient({ facebook: emulator.url, instagram: emulator.url });
    const judgements: Judgement[] = [];
    for (const story of stories.keys()) {
      for (let life = 0; life < LIVES; life += 1) {
        judgements.push(await judged({ emulator, graph }, { story, seed: FIRST_SEED + story * LIVES + life }));
      }
    }
    const { messages, calls, refusals } = total(judgements);
    console.info(`${stories.length} flows, ${messages} messages, ${calls} calls, ${refusals.length} refused`);
    expect(refusals).toEqual([]);
    expect(messages).toBeGreaterThan(FLOWS);
  });
});
