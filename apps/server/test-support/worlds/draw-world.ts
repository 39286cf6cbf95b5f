import type { PlayedStep, Scenario } from '@janela/runtime/simulation';
import { DEFAULT_MARGIN_MS } from '@janela/messaging-window';
import { Dice } from '../../../../packages/runtime/test/soundness/dice.ts';
import { drawEvent, type Vocabulary } from '../../../../packages/runtime/test/lives/any-event.ts';
import { retell } from './retell.ts';
import { gapsOf, wordsOf } from './vocabulary.ts';
import { idOf, nothingNoted, withOwnComment, type Story, type World } from './world.ts';

const HOUR = 3_600_000;
/** So many ways in which time passes there are among so many worlds in a row. */
const RHYTHMS = 7;
const WORLDS_APART = 1_000;
/** Days, of which one is the last before the clocks of New York change. */
const STARTS = [Date.UTC(2026, 2, 2, 12), Date.UTC(2026, 2, 7, 20)] as const;

const OFFICE = {
  timeZone: 'America/Sao_Paulo',
  days: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [{ from: '09:00', to: '18:00' }]])),
};

/** The world of a seed: the same for the same number, whatever else is played. The first story is the one it is about. */
export function drawWorld(stories: readonly [Story, ...Story[]], seed: number): World {
  const dice = new Dice(seed);
  const [story] = stories;
  const flows = stories.map((one, index) => ({
    story: one,
    flowId: idOf('flow', seed, index + 1),
    versionId: idOf('version', seed, index + 1),
  }));
  const about: Omit<Vocabulary, 'memberIds'> = {
    flowIds: flows.map(({ flowId }) => flowId),
    events: stories.flatMap(({ scenarios }) => scenarios.flatMap(eventsOf)),
    ...wordsOf(stories.map(({ document }) => document)),
  };
  const scenario = story.scenarios[dice.below(Math.max(1, story.scenarios.length))];
  const isTold = scenario !== undefined && dice.chance(60);
  const drawn = isTold ? retell(dice, { scenario, about, seed }) : freely(dice, { story, about, seed });
  return { seed, accountId: idOf('account', seed), flows, ...drawn };
}

function eventsOf({ steps }: Scenario): readonly PlayedStep['event'][] {
  return steps.flatMap((step) => ('event' in step ? [step.event] : []));
}

interface Subject {
  readonly story: Story;
  readonly about: Omit<Vocabulary, 'memberIds'>;
  readonly seed: number;
}

/** Anything at any time, to anybody. */
function freely(dice: Dice, { story, about, seed }: Subject): Pick<World, 'setup' | 'steps'> {
  // Worlds in one rhythm are worked on together: a server that never had two conversations to work on would be no server.
  const rhythm = new Dice(Math.floor(seed / WORLDS_APART) * RHYTHMS + (seed % RHYTHMS));
  const start = rhythm.pick(STARTS);
  const channelId = idOf('channel', seed);
  const memberIds = Array.from({ length: dice.below(4) }, (_, index) => idOf('member', seed, index + 1));
  const conversations = Array.from({ length: dice.chance(15) ? 2 : 1 }, (_, index) => ({
    id: idOf('conversation', seed, index + 1),
    channel: channelId,
    contact: dice.pick(['Ana Souza', 'Bruno', null]),
    phone: dice.pick(['+5511987654321', null]),
    email: dice.pick(['ana@example.com', null]),
    facts: nothingNoted(),
  }));
  return {
    setup: {
      start: new Date(start).toISOString().replace('.000', ''),
      channels: [{ id: channelId, kind: dice.pick(story.channels), name: 'Vendas', marginMs: DEFAULT_MARGIN_MS }],
      conversations,
      account: {
        timeZone: dice.pick(['America/Sao_Paulo', 'America/New_York', 'UTC']),
        workingHours: dice.chance(50) ? OFFICE : null,
        country: 'BR',
      },
      team: memberIds.map((id, index) => ({
        id,
        name: ['Ana', 'Caio', 'Lia'][index] ?? '',
        role: dice.pick(['owner', 'admin', 'agent']),
        online: dice.chance(60),
      })),
    },
    steps: drawSteps(dice, {
      rhythm,
      start,
      gaps: gapsOf(story.document),
      about: { ...about, memberIds },
      ids: conversations.map(({ id }) => id),
    }),
  };
}

interface Playing {
  readonly rhythm: Dice;
  readonly start: number;
  readonly gaps: readonly [number, ...number[]];
  readonly about: Vocabulary;
  readonly ids: readonly string[];
}

function drawSteps(dice: Dice, { rhythm, start, gaps, about, ids }: Playing): readonly PlayedStep[] {
  let at = start;
  return Array.from({ length: 4 + dice.below(7) }, (_, index) => {
    at += rhythm.pick(gaps);
    const event = withOwnComment(drawEvent(dice, about), index);
    const late = dice.chance(10) ? { sentAt: at - dice.pick([1_000, HOUR, 23 * HOUR, 25 * HOUR]) } : {};
    return { at, ...late, conversation: ids[dice.below(ids.length)] ?? '', event };
  });
}
