import { enterNode, resumeNode } from '../nodes/registry.ts';
import type { ConversationState } from '../conversation/conversation-state.ts';
import type { Effect } from './effect.ts';
import type { Env } from './env.ts';
import type { NodeExit, NodeOutcome } from './executor.ts';
import { InvariantViolation } from './invariant-violation.ts';
import type { FlowProgram } from './program.ts';
import type { Run } from './run.ts';
import { SEMANTICS } from './semantics.ts';
import type { Tally } from './tally.ts';
import type { FailureReason, TraceEntry } from './trace.ts';

export interface StepResult {
  readonly run: Run;
  readonly effects: readonly Effect[];
  readonly trace: readonly TraceEntry[];
  readonly tallies: readonly Tally[];
}

export interface StartInput {
  readonly program: FlowProgram;
  readonly flowId: string;
  readonly versionId: string;
  readonly trigger: Run['trigger'];
  readonly conversation: ConversationState;
}

export interface ResumeInput {
  readonly program: FlowProgram;
  readonly run: Run;
  readonly conversation: ConversationState;
}

export interface EnterInput extends ResumeInput {
  /** The node of the program where the run goes on. */
  readonly nodeId: string;
}

/** Starts a run at a trigger and takes it to its first wait or its end. */
export function start(input: StartInput, env: Env): StepResult {
  const run: Run = {
    id: env.newId(),
    flowId: input.flowId,
    versionId: input.versionId,
    semantics: SEMANTICS,
    status: 'waiting',
    trigger: input.trigger,
    startedAt: env.now,
    wait: null,
    steps: 0,
    endedAt: null,
    reason: null,
  };
  return new Burst(run, input, env).from(input.trigger.nodeId);
}

/** Wakes a run whose wait is over and takes it to its next wait or its end. */
export function resume(input: ResumeInput, env: Env): StepResult {
  const { run } = input;
  if (run.status !== 'waiting' || run.wait === null) {
    throw new InvariantViolation(`Only a waiting run can be resumed, and run ${run.id} is ${run.status}`);
  }
  return new Burst({ ...run, wait: null }, input, env).wake(run.wait.nodeId);
}

/** Puts a run that was woken for it at a node, and takes it from there to its next wait or its end. */
export function enter({ run, nodeId, ...input }: EnterInput, env: Env): StepResult {
  if (run.status !== 'waiting' || run.wait !== null) {
    throw new InvariantViolation(`Only a run that was woken can be put elsewhere, and run ${run.id} is ${run.status}`);
  }
  return new Burst(run, input, env).from(nodeId);
}

/** One burst of work of a run. Its fields change as it walks; nothing of it outlives the call. */
class Burst {
  #run: Run;
  readonly #input: Pick<ResumeInput, 'program' | 'conversation'>;
  readonly #env: Env;
  readonly #effects: Effect[] = [];
  readonly #trace: TraceEntry[] = [];
  readonly #tallies: Tally[] = [];
  readonly #stepsBefore: number;

  constructor(run: Run, input: Pick<ResumeInput, 'program' | 'conversation'>, env: Env) {
    this.#run = run;
    this.#input = input;
    this.#env = env;
    this.#stepsBefore = run.steps;
  }

  wake(nodeId: string): StepResult {
    this.#trace.push({ type: 'run-resumed', runId: this.#run.id, nodeId });
    const node = this.#node(nodeId);
    const outcome = resumeNode(node, { ...this.#input, run: this.#run, env: this.#env });
    return this.from(this.#take(nodeId, outcome));
  }

  from(first: string | null): StepResult {
    for (let nodeId = first; nodeId !== null;) nodeId = this.#enter(nodeId);
    return { run: this.#run, effects: this.#effects, trace: this.#trace, tallies: this.#tallies };
  }

  #enter(nodeId: string): string | null {
    const { limits } = this.#env;
    if (this.#run.steps - this.#stepsBefore >= limits.stepsPerBurst)
      return this.#fail(nodeId, 'too-many-steps-in-burst');
    if (this.#run.steps >= limits.stepsPerRun) return this.#fail(nodeId, 'too-many-steps-in-run');
    const node = this.#node(nodeId);
    this.#run = { ...this.#run, steps: this.#run.steps + 1 };
    this.#trace.push({ type: 'node-entered', runId: this.#run.id, nodeId, kind: node.kind });
    this.#tallies.push({ flowId: this.#run.flowId, nodeId, what: 'entered' });
    return this.#take(nodeId, enterNode(node, { ...this.#input, run: this.#run, env: this.#env }));
  }

  /** Records what a node wants, and tells where the run is next. Null where the burst is over. */
  #take(nodeId: string, outcome: NodeOutcome): string | null {
    for (const entry of outcome.trace ?? []) this.#trace.push({ runId: this.#run.id, nodeId, ...entry });
    for (const effect of outcome.effects ?? []) this.#emit(effect);
    return this.#leave(nodeId, outcome.exit);
  }

  #leave(nodeId: string, exit: NodeExit): string | null {
    switch (exit.type) {
      case 'leave': {
        this.#tallies.push({ flowId: this.#run.flowId, nodeId, what: 'left', port: exit.port });
        const next = this.#input.program.exits.get(nodeId)?.get(exit.port);
        return next ?? this.#complete();
      }
      case 'wait':
        this.#run = { ...this.#run, wait: exit.wait };
        this.#trace.push({ type: 'run-waiting', runId: this.#run.id, nodeId, dueAt: exit.wait.dueAt });
        this.#emit({ type: 'arm-timer', key: exit.wait.key, dueAt: exit.wait.dueAt, mode: 'exact' });
        return null;
      case 'end':
        return this.#complete();
      case 'fail':
        return this.#fail(nodeId, exit.reason);
    }
  }

  #emit(effect: Effect): void {
    this.#effects.push(effect);
    this.#trace.push({ type: 'effect', effect });
  }

  #complete(): null {
    this.#run = { ...this.#run, status: 'completed', endedAt: this.#env.now };
    this.#trace.push({ type: 'run-completed', runId: this.#run.id });
    return null;
  }

  #fail(nodeId: string, reason: FailureReason): null {
    this.#run = { ...this.#run, status: 'failed', endedAt: this.#env.now, reason };
    this.#trace.push({ type: 'run-failed', runId: this.#run.id, nodeId, reason });
    this.#tallies.push({ flowId: this.#run.flowId, nodeId, what: 'failed' });
    return null;
  }

  #node(nodeId: string) {
    const node = this.#input.program.nodes.get(nodeId);
    if (node === undefined)
      throw new InvariantViolation(`The program has no node ${nodeId}; it is not the run's version`);
    return node;
  }
}
