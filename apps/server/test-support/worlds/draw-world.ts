import type { FlowDocument } from '@janela/flow-schema';
import { scenarioDurationMs, type PlayedStep } from '@janela/runtime/simulation';
import { DEFAULT_MARGIN_MS } from '@janela/messaging-window';
import { Dice } from '../../../../packages/runtime/test/soundness/dice.ts';
import { drawEvent, type Vocabulary } from '../../../../packages/runtime/test/lives/any-event.ts';
import { idOf, type Story, type World } from './world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
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
export function drawWorld([story, ...beside]: readonly [Story, ...Story[]], seed: number): World {
  const dice = new Dice(seed);
  // Worlds in one rhythm are worked on together: a server that never had two conversations to work on would be no server.
  const rhythm = new Dice(Math.floor(seed / WORLDS_APART) * RHYTHMS + (seed % RHYTHMS));
  const start = rhythm.pick(STARTS);
  const kind = dice.pick(story.channels);
  const channelId = idOf('channel', seed);
  const flows = [story, ...beside].map((one, index) => ({
    story: one,
    flowId: idOf('flow', seed, index + 1),
    versionId: idOf('version', seed, index + 1),
  }));
  const memberIds = Array.from({ length: dice.below(4) }, (_, index) => idOf('member', seed, index + 1));
  const conversations = Array.from({ length: dice.chance(15) ? 2 : 1 }, (_, index) => ({
    id: idOf('conversation', seed, index + 1),
    channel: channelId,
    contact: dice.pick(['Ana Souza', 'Bruno', null]),
    phone: dice.pick(['+5511987654321', null]),
    email: dice.pick(['ana@example.com', null]),
    facts: { tags: [], fields: {}, stage: null, assigneeId: null },
  }));
  const about: Vocabulary = {
    flowIds: flows.map(({ flowId }) => flowId),
    memberIds,
    events: [story, ...beside].flatMap(({ events }) => events),
    ...wordsOf([story, ...beside].map(({ document }) => document)),
  };
  const steps = drawSteps(dice, {
    rhythm,
    start,
    gaps: gapsOf(story.document),
    about,
    ids: conversations.map(({ id }) => id),
  });
  return {
    seed,
    accountId: idOf('account', seed),
    flows,
    setup: {
      start: new Date(start).toISOString().replace('.000', ''),
      channels: [{ id: channelId, kind, name: 'Vendas', marginMs: DEFAULT_MARGIN_MS }],
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
    steps,
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
    // A comment is written once.
    const event = withOwnComment(drawEvent(dice, about), index);
    const late = dice.chance(10) ? { sentAt: at - dice.pick([1_000, HOUR, 23 * HOUR, 25 * HOUR]) } : {};
    return { at, ...late, conversation: ids[dice.below(ids.length)] ?? '', event };
  });
}

function withOwnComment(event: PlayedStep['event'], index: number): PlayedStep['event'] {
  if (event.type !== 'customer-action' || event.comment === undefined) return event;
  return { ...event, comment: { ...event.comment, id: `${event.comment.id}-${index}` } };
}

/** Times between two events: around what the flow waits for, and around the end of the window. */
function gapsOf(document: FlowDocument): readonly [number, ...number[]] {
  const durations = textsIn(document).flatMap((text) => scenarioDurationMs(text) ?? []);
  const around = [...new Set([...durations, DAY])].flatMap((ms) => [ms - 1_000, ms, ms + 1_000]);
  return [0, 0, 1_000, 30_000, 5 * MINUTE, HOUR, ...around.filter((gap) => gap >= 0 && gap <= 3 * DAY)];
}

function wordsOf(documents: readonly FlowDocument[]): Pick<Vocabulary, 'words' | 'nodeIds'> {
  const nodes = documents.flatMap((document) => document.nodes);
  const texts = nodes.flatMap(({ params }) => textsIn(params));
  return {
    words: [...new Set(texts)].filter((text) => text.length <= 40 && scenarioDurationMs(text) === null),
    nodeIds: nodes.map(({ id }) => id),
  };
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
