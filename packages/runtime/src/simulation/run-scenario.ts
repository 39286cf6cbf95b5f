import type { FlowDocument } from '@janela/flow-schema';
import type { EpochMs } from '@janela/messaging-window';
import { completedEvent } from './completed-event.ts';
import { hostedConversations } from './hosted-conversations.ts';
import { liveFlows } from './live-flows.ts';
import { PLAIN_SURROUNDINGS } from './hosted.ts';
import type { Happening, HostedConversation, HostTrace } from './hosted.ts';
import { countedIds } from './id-source.ts';
import { MemoryHost } from './memory-host.ts';
import { differenceSentence } from './scenario-difference.ts';
import type { ScenarioDifference } from './scenario-difference.ts';
import { elapsed, instantMs, scenarioDurationMs } from './scenario-time.ts';
import type { ExpectedHappening, Scenario, ScenarioEvent, ScenarioStep } from './scenario.ts';

export interface ScenarioReport {
  readonly name: string;
  /** One English sentence for each of `differences`, as the command line tells them; empty where the scenario holds. */
  readonly failures: readonly string[];
  /** The same as data, for hosts that tell it in the language of whoever looks. */
  readonly differences: readonly ScenarioDifference[];
  readonly happenings: readonly Happening[];
  readonly traces: readonly HostTrace[];
}

type EventStep = Extract<ScenarioStep, { event: ScenarioEvent }>;

/** Plays a scenario against live flows, on a host in memory that moves time instead of waiting for it. */
export function runScenario(scenario: Scenario, flows: readonly FlowDocument[]): ScenarioReport {
  const start = required(instantMs(scenario.start), scenario.start);
  const conversations = hostedConversations(scenario, countedIds());
  const host = new MemoryHost(start, liveFlows(flows), {
    conversations,
    surroundings: { account: { ...PLAIN_SURROUNDINGS.account, ...scenario.account }, members: scenario.team },
  });
  const differences: ScenarioDifference[] = [];
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
    differences.push(...unexpected(step.expect, { happened: host.happenings.slice(seen), start, at }));
    seen = host.happenings.length;
  }
  if (scenario.steps.every((step) => 'event' in step)) differences.push({ code: 'expects-nothing' });
  return {
    name: scenario.name,
    failures: differences.map(differenceSentence),
    differences,
    happenings: host.happenings,
    traces: host.traces,
  };
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
  host.deliver(target, completedEvent(event, { id: host.newId(target), at, receivedAt }, host.lastOf(target)));
}

interface Looked {
  readonly happened: readonly Happening[];
  readonly start: EpochMs;
  readonly at: EpochMs;
}

function unexpected(
  expected: Readonly<Record<Happening['what'], readonly ExpectedHappening[]>>,
  { happened, start, at }: Looked,
): ScenarioDifference[] {
  const left = [...happened];
  const differences: ScenarioDifference[] = [];
  const lookedAt = elapsed(at - start);
  for (const what of ['notified', 'sent', 'blocked', 'missed', 'failed', 'done', 'noted', 'requested'] as const) {
    for (const wanted of expected[what]) {
      const index = left.findIndex((found) => found.what === what && fits(found, wanted, start));
      if (index !== -1) {
        left.splice(index, 1);
        continue;
      }
      const { conversation = null, node = null, text = null } = wanted;
      differences.push({ code: 'missing', lookedAt, what, at: wanted.at, conversation, node, text });
    }
  }
  for (const { what, at: foundAt, conversation, node, text } of left)
    differences.push({ code: 'unexpected', lookedAt, what, at: elapsed(foundAt - start), conversation, node, text });
  return differences;
}

function fits(found: Happening, wanted: ExpectedHappening, start: EpochMs): boolean {
  return (
    found.at - start === scenarioDurationMs(wanted.at) &&
    (wanted.conversation === undefined || wanted.conversation === found.conversation) &&
    (wanted.node === undefined || wanted.node === found.node) &&
    (wanted.text === undefined || wanted.text === found.text)
  );
}

function required<Value>(value: Value | null, text: string): Value {
  if (value === null) throw new RangeError(`Not a time: ${text}`);
  return value;
}
