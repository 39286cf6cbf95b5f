import type { FlowDocument } from '@janela/flow-schema';
import { DEFAULT_MARGIN_MS } from '@janela/messaging-window';
import type { EpochMs } from '@janela/messaging-window';
import type { ConversationEvent } from '../conversation/conversation-event.ts';
import { compile } from '../step/compile.ts';
import { MemoryHost, PLAIN_SURROUNDINGS } from './memory-host.ts';
import type { Happening, HostedConversation, HostTrace, LastOf } from './memory-host.ts';
import { elapsed, instantMs, scenarioDurationMs } from './scenario-time.ts';
import type { ExpectedHappening, Scenario, ScenarioEvent, ScenarioStep } from './scenario.ts';

export interface ScenarioReport {
  readonly name: string;
  /** One sentence for each thing that was not as expected; empty where the scenario holds. */
  readonly failures: readonly string[];
  readonly happenings: readonly Happening[];
  readonly traces: readonly HostTrace[];
}

type EventStep = Extract<ScenarioStep, { event: ScenarioEvent }>;

/** Plays a scenario against live flows, on a host in memory that moves time instead of waiting for it. */
export function runScenario(scenario: Scenario, flows: readonly FlowDocument[]): ScenarioReport {
  const start = required(instantMs(scenario.start), scenario.start);
  const conversations = hosted(scenario);
  const published = flows.map((document, index) => ({
    flowId: `flow-${index + 1}`,
    versionId: `version-${index + 1}`,
    live: true,
    program: compile(document),
  }));
  const host = new MemoryHost(start, published, {
    conversations,
    surroundings: { account: { ...PLAIN_SURROUNDINGS.account, ...scenario.account }, members: scenario.team },
  });
  const failures: string[] = [];
  let seen = 0;
  let previous = start;
  for (const step of scenario.steps) {
    const at = timeOf(step, start, previous);
    previous = at;
    if ('event' in step) {
      play(host, { step, at, start, conversations });
      continue;
    }
    host.moveTo(at);
    failures.push(...unexpected(step.expect, { happened: host.happenings.slice(seen), start, at }));
    seen = host.happenings.length;
  }
  if (scenario.steps.every((step) => 'event' in step)) failures.push('This scenario expects nothing.');
  return { name: scenario.name, failures, happenings: host.happenings, traces: host.traces };
}

function hosted({ channels, conversations }: Scenario): readonly HostedConversation[] {
  const listed = conversations ?? channels.map(({ id }) => ({ id, channel: id, contact: null }));
  return listed.map(({ id, channel: channelId, contact }) => {
    const channel = channels.find((candidate) => candidate.id === channelId);
    if (channel === undefined)
      throw new RangeError(`Conversation ${id} is on a channel that is not there: ${channelId}`);
    return {
      id,
      channel: {
        id: channelId,
        kind: channel.kind,
        name: channel.name,
        marginMs: channel.marginMs ?? DEFAULT_MARGIN_MS,
      },
      contact: { id: `contact-${id}`, name: contact },
    };
  });
}

function timeOf(step: ScenarioStep, start: EpochMs, previous: EpochMs): EpochMs {
  if (step.at !== undefined) return start + required(scenarioDurationMs(step.at), step.at);
  return previous + (step.after === undefined ? 0 : required(scenarioDurationMs(step.after), step.after));
}

interface Playing {
  readonly step: EventStep;
  readonly at: EpochMs;
  readonly start: EpochMs;
  readonly conversations: readonly HostedConversation[];
}

function play(host: MemoryHost, { step, at, start, conversations }: Playing): void {
  const { receivedAt: late, event } = step;
  const receivedAt = late === undefined ? at : start + required(scenarioDurationMs(late), late);
  host.moveTo(receivedAt);
  const [only, ...others] = conversations;
  const target = step.conversation ?? (others.length === 0 ? only?.id : undefined);
  if (target === undefined) throw new RangeError('With several conversations each event must name its own.');
  host.deliver(target, completed(event, { id: host.newId(), at, receivedAt }, host.lastOf(target)));
}

type Base = Pick<ConversationEvent, 'id' | 'at' | 'receivedAt'>;

/** What a scenario leaves out because it can only be one: the message or the request that came last. */
function completed(event: ScenarioEvent, base: Base, last: LastOf): ConversationEvent {
  switch (event.type) {
    case 'bot-message':
      return { ...base, ...event, messageId: `${base.id}-message` };
    case 'receipt':
      return { ...base, ...event, messageId: last.messageId ?? `${base.id}-message` };
    case 'http-answered':
      return { ...base, ...event, runId: last.request?.runId ?? '', requestId: last.request?.requestId ?? '' };
    case 'customer-message':
    case 'customer-action':
    case 'human-message':
    case 'conversation-closed':
    case 'facts-changed':
    case 'flow-asked-for':
      return { ...base, ...event } as ConversationEvent;
  }
}

interface Looked {
  readonly happened: readonly Happening[];
  readonly start: EpochMs;
  readonly at: EpochMs;
}

function unexpected(
  expected: Readonly<Record<Happening['what'], readonly ExpectedHappening[]>>,
  looked: Looked,
): string[] {
  const { happened, start, at } = looked;
  const left = [...happened];
  const failures: string[] = [];
  const look = `At ${elapsed(at - start)}`;
  for (const what of ['notified', 'sent', 'blocked', 'missed', 'failed', 'done', 'noted', 'requested'] as const) {
    for (const wanted of expected[what]) {
      const index = left.findIndex((found) => found.what === what && fits(found, wanted, start));
      if (index === -1) failures.push(`${look}: expected ${describe(what, wanted)}, which did not happen.`);
      else left.splice(index, 1);
    }
  }
  for (const { what, text, ...found } of left) {
    const words = text === null ? {} : { text };
    failures.push(`${look}: did not expect ${describe(what, { ...found, at: elapsed(found.at - start), ...words })}.`);
  }
  return failures;
}

function fits(found: Happening, wanted: ExpectedHappening, start: EpochMs): boolean {
  return (
    found.at - start === scenarioDurationMs(wanted.at) &&
    (wanted.conversation === undefined || wanted.conversation === found.conversation) &&
    (wanted.node === undefined || wanted.node === found.node) &&
    (wanted.text === undefined || wanted.text === found.text)
  );
}

function describe(what: Happening['what'], { at, conversation, node, text }: ExpectedHappening): string {
  const details = [conversation, node, text].filter((detail) => detail !== undefined).join(', ');
  return `“${what}” at ${at}${details === '' ? '' : ` (${details})`}`;
}

function required<Value>(value: Value | null, text: string): Value {
  if (value === null) throw new RangeError(`Not a time: ${text}`);
  return value;
}
