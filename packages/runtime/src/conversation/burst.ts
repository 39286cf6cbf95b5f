import { enter, resume, start } from '../step/step.ts';
import type { Wake } from '../step/wake.ts';
import type { RunOrigin } from '../step/run.ts';
import { happeningOf } from './happening.ts';
import type { Happening } from './happening.ts';
import { applyChange, changesNothing } from './facts.ts';
import type { FactChange } from './facts.ts';
import { replyStatus } from './reply-status.ts';
import { triggerKey } from './trigger-timer-key.ts';
import type { StepResult } from '../step/step.ts';
import type { Effect } from '../step/effect.ts';
import type { Env } from '../step/env.ts';
import { NO_ORIGIN } from '../step/run.ts';
import type { Run } from '../step/run.ts';
import { runTimerKey } from '../step/run-timer-key.ts';
import type { Tally } from '../step/tally.ts';
import type { StopReason, TraceEntry } from '../step/trace.ts';
import type { AdvanceInput, AdvanceResult, PublishedFlow } from './advance-contract.ts';
import type { ConversationState } from './conversation-state.ts';

/** One call of `advance` while it works: the only place whose fields change. Nothing of it outlives the call. */
export class Burst {
  conversation: ConversationState;
  readonly flows: readonly PublishedFlow[];
  readonly env: Env;
  readonly #runs: Map<string, Run>;
  readonly #changed = new Set<string>();
  readonly #effects: Effect[] = [];
  readonly #tallies: Tally[] = [];
  #entries: TraceEntry[] = [];
  #happenings: Happening[] = [];

  constructor(input: AdvanceInput, env: Env) {
    this.conversation = input.conversation;
    this.flows = input.flows;
    this.env = env;
    this.#runs = new Map(input.runs.map((run) => [run.id, run]));
  }

  get openRuns(): readonly Run[] {
    return [...this.#runs.values()].filter((run) => run.endedAt === null);
  }

  tell(entry: TraceEntry): void {
    this.#entries.push(entry);
  }

  emit(effect: Effect): void {
    this.#effects.push(effect);
    this.tell({ type: 'effect', effect });
  }

  /** Hands over what has been told since the last call. */
  takeEntries(): readonly TraceEntry[] {
    const entries = this.#entries;
    this.#entries = [];
    return entries;
  }

  /** Starts a run, and stops a paused one of the same flow: a conversation keeps at most one paused run of each flow. */
  start(flow: PublishedFlow, trigger: Run['trigger'], origin: RunOrigin = NO_ORIGIN): void {
    for (const run of this.openRuns) {
      if (run.status === 'paused' && run.flowId === flow.flowId) this.stop(run, 'started-again');
    }
    const { flowId, versionId, program } = flow;
    const { conversation } = this;
    const key = triggerKey(flowId, trigger.nodeId);
    this.conversation = { ...conversation, started: { ...conversation.started, [key]: this.env.now } };
    const step = start({ program, flowId, versionId, trigger, origin, conversation: this.conversation }, this.env);
    this.tell({ type: 'trigger-matched', flowId, nodeId: trigger.nodeId, runId: step.run.id });
    this.#take(step);
  }

  resume(flow: PublishedFlow, run: Run, wake: Wake): void {
    this.#take(resume({ program: flow.program, run, conversation: this.conversation, wake }, this.env));
  }

  /** Applies what people or the API changed. */
  change(change: FactChange): void {
    if (changesNothing(this.conversation, change)) return;
    this.tell({ type: 'facts-changed', change });
    this.#hear(change, this.conversation);
    this.conversation = applyChange(this.conversation, change, this.env.now);
  }

  /** Something happened that triggers may listen to, when what is going on is over. */
  happened(happening: Happening): void {
    const { type } = happening;
    const isHeard = this.flows.some(({ live, program }) => live && program.triggers.has(type));
    if (isHeard) this.#happenings.push(happening);
  }

  takeHappenings(): readonly Happening[] {
    const happenings = this.#happenings;
    this.#happenings = [];
    return happenings;
  }

  /** Pins a sleeping run to another version of its flow: to sleep on as it does, or to enter a block of it anew. */
  move(
    flow: PublishedFlow,
    run: Run,
    { fromNodeId, toNodeId }: { readonly fromNodeId: string; readonly toNodeId: string | null },
  ): void {
    const { versionId, program } = flow;
    const versions = { fromVersionId: run.versionId, toVersionId: versionId };
    if (toNodeId !== null) this.#silence(run);
    this.tell({ type: 'run-moved', runId: run.id, nodeId: fromNodeId, toNodeId, ...versions });
    if (toNodeId === null) return this.#keep({ ...run, versionId });
    const moved = { ...run, versionId, wait: null };
    return this.#take(enter({ program, run: moved, nodeId: toNodeId, conversation: this.conversation }, this.env));
  }

  pause(run: Run): void {
    this.#silence(run);
    this.#keep({ ...run, status: 'paused', wait: null, reason: 'human-answered' });
    this.tell({ type: 'run-paused', runId: run.id, reason: 'human-answered' });
  }

  stop(run: Run, reason: StopReason): void {
    this.#silence(run);
    this.#keep({ ...run, status: 'stopped', wait: null, endedAt: this.env.now, reason });
    this.tell({ type: 'run-stopped', runId: run.id, reason });
  }

  /** Nobody waits for what waits for its turn any more: people have the conversation, or it is over. */
  forgetQueue(): void {
    const { queue } = this.conversation;
    if (queue.length === 0) return;
    for (const { flowId, nodeId } of queue)
      this.tell({ type: 'trigger-skipped', flowId, nodeId, reason: 'not-pending' });
    this.conversation = { ...this.conversation, queue: [] };
  }

  result(traces: AdvanceResult['traces']): AdvanceResult {
    const runs = [...this.#runs.values()].filter((run) => this.#changed.has(run.id));
    return { conversation: this.conversation, runs, effects: this.#effects, traces, tallies: this.#tallies };
  }

  #silence(run: Run): void {
    if (run.wait !== null) this.emit({ type: 'cancel-timer', key: runTimerKey(run.id) });
  }

  /** `before`: the conversation as it was until then. Who closes what is closed changes nothing that anybody waits for. */
  #hear(change: FactChange, before: ConversationState): void {
    const happening = happeningOf(change, before.facts);
    if (happening === null) return;
    if (happening.type !== 'closed' || replyStatus(before, { botAnswers: false }) !== 'closed')
      this.happened(happening);
  }

  #take(step: StepResult): void {
    this.#keep(step.run);
    for (const { change, before } of step.changes) this.#hear(change, before);
    this.conversation = step.conversation;
    if (step.handedOff) this.#stopOthers(step.run, 'handed-off');
    if (step.changes.some(({ change }) => change.type === 'conversation-closed'))
      this.#stopOthers(step.run, 'conversation-closed');
    this.#effects.push(...step.effects);
    this.#entries.push(...step.trace);
    this.#tallies.push(...step.tallies);
  }

  #stopOthers(run: Run, reason: StopReason): void {
    this.forgetQueue();
    for (const other of this.openRuns) if (other.id !== run.id) this.stop(other, reason);
  }

  #keep(run: Run): void {
    this.#runs.set(run.id, run);
    this.#changed.add(run.id);
  }
}
