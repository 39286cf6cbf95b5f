import type { FlowDocument } from '@janela/flow-schema';
import { scenarioDurationMs, type PlayedStep } from '@janela/runtime/simulation';
import { DEFAULT_MARGIN_MS } from '@janela/messaging-window';
import { Dice } from '../../../../packages/runtime/test/soundness/dice.ts';
import { drawEvent, type Vocabulary } from './draw-event.ts';
import { idOf, type Story, type World } from './world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Days, of which one is the last before the clocks of New York change. */
const STARTS = [Date.UTC(2026, 2, 2, 12), Date.UTC(2026, 2, 7, 20)] as const;

const OFFICE = {
  timeZone: 'America/Sao_Paulo',
  days: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [{ from: '09:00', to: '18:00' }]])),
};

/** The world of a seed: the same for the same number, whatever else is played. */
export function drawWorld(story: Story, seed: number): World {
  const dice = new Dice(seed);
  const start = dice.pick(STARTS);
  const kind = dice.pick(story.channels);
  const channelId = idOf('channel', seed);
  const flowId = idOf('flow', seed);
  const memberIds = Array.from({ length: dice.below(4) }, (_, index) => idOf('member', seed, index + 1));
  const conversations = Array.from({ length: dice.chance(15) ? 2 : 1 }, (_, index) => ({
    id: idOf('conversation', seed, index + 1),
    channel: channelId,
    contact: dice.pick(['Ana Souza', 'Bruno', null]),
    phone: dice.pick(['+5511987654321', null]),
    email: dice.pick(['ana@example.com', null]),
    facts: { tags: [], fields: {}, stage: null, assigneeId: null },
  }));
  const about: Vocabulary = { flowId, memberIds, events: story.events, ...wordsOf(story.document) };
  const steps = drawSteps(dice, { start, gaps: gapsOf(story.document), about, ids: conversations.map(({ id }) => id) });
  return {
    seed,
    story,
    accountId: idOf('account', seed),
    flowId,
    versionId: idOf('version', seed),
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
  readonly start: number;
  readonly gaps: readonly [number, ...number[]];
  readonly about: Vocabulary;
  readonly ids: readonly string[];
}

function drawSteps(dice: Dice, { start, gaps, about, ids }: Playing): readonly PlayedStep[] {
  let at = start;
  return Array.from({ length: 4 + dice.below(7) }, () => {
    at += dice.pick(gaps);
    const late = dice.chance(10) ? { sentAt: at - dice.pick([1_000, HOUR, 23 * HOUR, 25 * HOUR]) } : {};
    return { at, ...late, conversation: ids[dice.below(ids.length)] ?? '', event: drawEvent(dice, about) };
  });
}

/** Times between two events: around what the flow waits for, and around the end of the window. */
function gapsOf(document: FlowDocument): readonly [number, ...number[]] {
  const durations = textsIn(document).flatMap((text) => scenarioDurationMs(text) ?? []);
  const around = [...new Set([...durations, DAY])].flatMap((ms) => [ms - 1_000, ms, ms + 1_000]);
  return [0, 0, 1_000, 30_000, 5 * MINUTE, HOUR, ...around.filter((gap) => gap >= 0 && gap <= 3 * DAY)];
}

function wordsOf(document: FlowDocument): Pick<Vocabulary, 'words' | 'nodeIds'> {
  const texts = document.nodes.flatMap(({ params }) => textsIn(params));
  return {
    words: [...new Set(texts)].filter((text) => text.length <= 40 && scenarioDurationMs(text) === null),
    nodeIds: document.nodes.map(({ id }) => id),
  };
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
