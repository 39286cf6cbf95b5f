import { DEFAULT_MARGIN_MS } from '@janela/messaging-window';
import { instantMs, scenarioDurationMs, type PlayedStep, type Scenario } from '@janela/runtime/simulation';
import { drawEvent, type Vocabulary } from '../../../../packages/runtime/test/lives/any-event.ts';
import type { Dice } from '../../../../packages/runtime/test/soundness/dice.ts';
import { idOf, nothingNoted, withOwnComment, type World } from './world.ts';

interface Retold {
  readonly scenario: Scenario;
  readonly about: Omit<Vocabulary, 'memberIds'>;
  readonly seed: number;
}

/** The ids of a scenario by those of a world. */
interface Ids {
  readonly conversations: ReadonlyMap<string, string>;
  readonly members: ReadonlyMap<string, string>;
  readonly flowIds: readonly string[];
}

/** What a scenario tells, with something of it otherwise: a second earlier or later, left out, said differently, something in between. */
export function retell(dice: Dice, { scenario, about, seed }: Retold): Pick<World, 'setup' | 'steps'> {
  const channels = new Map(scenario.channels.map(({ id }, index) => [id, idOf('channel', seed, index + 1)]));
  const listed =
    scenario.conversations ??
    scenario.channels.map(({ id }) => ({
      id,
      channel: id,
      contact: null,
      phone: null,
      email: null,
      facts: nothingNoted(),
    }));
  const ids: Ids = {
    conversations: new Map(listed.map(({ id }, index) => [id, idOf('conversation', seed, index + 1)])),
    members: new Map(scenario.team.map(({ id }, index) => [id, idOf('member', seed, index + 1)])),
    flowIds: about.flowIds,
  };
  const told = tellSteps(scenario, ids);
  return {
    setup: {
      start: scenario.start,
      account: scenario.account,
      channels: scenario.channels.map((channel) => ({
        marginMs: DEFAULT_MARGIN_MS,
        ...channel,
        id: channels.get(channel.id) ?? channel.id,
      })),
      conversations: listed.map((one) => ({
        ...one,
        id: ids.conversations.get(one.id) ?? one.id,
        channel: channels.get(one.channel) ?? one.channel,
        facts: { ...one.facts, assigneeId: memberOf(ids, one.facts.assigneeId) },
      })),
      team: scenario.team.map((member) => ({ ...member, id: ids.members.get(member.id) ?? member.id })),
    },
    steps: changed(dice, {
      begin: instantMs(scenario.start) ?? 0,
      told,
      about: { ...about, memberIds: [...ids.members.values()] },
    }),
  };
}

function tellSteps({ start, steps, conversations, channels }: Scenario, ids: Ids): readonly PlayedStep[] {
  const begin = instantMs(start) ?? 0;
  const only = (conversations ?? channels)[0]?.id ?? '';
  let at = begin;
  return steps.flatMap((step) => {
    at = step.at === undefined ? at + lasting(step.after) : begin + lasting(step.at);
    if (!('event' in step)) return [];
    const conversation = ids.conversations.get(step.conversation ?? only) ?? '';
    const known = step.receivedAt === undefined ? at : begin + lasting(step.receivedAt);
    return [{ at: known, ...(known === at ? {} : { sentAt: at }), conversation, event: atHome(step.event, ids) }];
  });
}

function lasting(duration: string | undefined): number {
  return duration === undefined ? 0 : (scenarioDurationMs(duration) ?? 0);
}

function memberOf({ members }: Ids, memberId: string | null): string | null {
  return memberId === null ? null : (members.get(memberId) ?? null);
}

function atHome(event: PlayedStep['event'], ids: Ids): PlayedStep['event'] {
  if (event.type === 'flow-asked-for') {
    return { ...event, flowId: ids.flowIds[Number(event.flowId.slice('flow-'.length)) - 1] ?? 'gone' };
  }
  if (event.type !== 'facts-changed') return event;
  const changes = event.changes.map((change) =>
    change.type === 'assignee-changed' ? { ...change, memberId: memberOf(ids, change.memberId) } : change,
  );
  return { ...event, changes };
}

interface Told {
  readonly begin: number;
  readonly told: readonly PlayedStep[];
  readonly about: Vocabulary;
}

function changed(dice: Dice, { begin, told, about }: Told): readonly PlayedStep[] {
  let last = begin;
  return told
    .flatMap((step): readonly PlayedStep[] => {
      const roll = dice.below(100);
      if (roll < 6) return [];
      if (roll < 14) return [{ ...step, event: drawEvent(dice, about) }];
      if (roll < 24) return [step, { ...step, at: step.at + dice.pick([0, 1_000]), event: drawEvent(dice, about) }];
      if (roll < 36) return [{ ...step, at: step.at + dice.pick([-1_000, 1_000]) }];
      return [step];
    })
    .map((step, index) => {
      last = Math.max(last, step.at);
      return { ...step, at: last, event: withOwnComment(step.event, index) };
    });
}
