import { enterNode, resumeNode } from '../nodes/registry.ts';
import type { ConversationState } from '../conversation/conversation-state.ts';
import { applyChange, changesNothing } from '../conversation/facts.ts';
import type { FactChange } from '../conversation/facts.ts';
import type { Effect } from './effect.ts';
import type { Env } from './env.ts';
import type { NodeExit, NodeOutcome, StepContext } from './executor.ts';
import { InvariantViolation } from './invariant-violation.ts';
import type { FlowProgram } from './program.ts';
import { NO_ORIGIN } from './run.ts';
import type { Run, RunOrigin } from './run.ts';
import { SEMANTICS } from './semantics.ts';
import type { Tally } from './tally.ts';
import type { FailureReason, TraceEntry } from './trace.ts';
import type { Wake } from './wake.ts';

/** A change with the conversation as it was until then: kept rather than worked out again, which would double its cost. */
export interface AppliedChange {
  readonly change: FactChange;
  readonly before: ConversationState;
}

export interface StepResult {
  readonly run: Run;
  /** With what the run changed of it. */
  readonly conversation: ConversationState;
  /** Whether people have the conversation now, so that no other run of it goes on. */
  readonly handedOff: boolean;
  /** What really changed, in order: triggers may hear of it. */
  readonly changes: readonly AppliedChange[];
  readonly effects: readonly Effect[];
  readonly trace: readonly TraceEntry[];
  readonly tallies: readonly Tally[];
}

export interface StartInput {
  readonly program: FlowProgram;
  readonly flowId: string;
  readonly versionId: string;
  readonly trigger: Run['trigger'];
  readonly origin: RunOrigin;
  readonly conversation: ConversationState;
}

export interface ResumeInput {
  readonly program: FlowProgram;
  readonly run: Run;
  readonly conversation: ConversationState;
  readonly wake: Wake;
}

export interface EnterInput extends Omit<ResumeInput, 'wake'> {
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
    answers: {},
    origin: input.origin,
    steps: 0,
    endedAt: null,
    reason: null,
  };
  return new Burst(run, input, env).from(input.trigger.nodeId);
}

/** Wakes a run whose wait is over and takes it to its next wait or its end. */
export function resume(input: ResumeInput, env: Env): StepResult {
  const { run, wake } = input;
  if (run.status !== 'waiting' || run.wait === null) {
    throw new InvariantViolation(`Only a waiting run can be resumed, and run ${run.id} is ${run.status}`);
  }
  return new Burst(run, input, env).wake(run.wait.nodeId, wake);
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
  readonly #program: FlowProgram;
  #conversation: ConversationState;
  readonly #changes: AppliedChange[] = [];
  #handedOff = false;
  readonly #env: Env;
  readonly #effects: Effect[] = [];
  readonly #trace: TraceEntry[] = [];
  readonly #tallies: Tally[] = [];
  /** Kept beside the run while the burst lasts: a run made anew for every step would be most of a step's cost. */
  #steps: number;

  constructor(run: Run, input: Pick<ResumeInput, 'program' | 'conversation'>, env: Env) {
    this.#run = run;
    this.#program = input.program;
    this.#conversation = input.conversation;
    this.#env = env;
    this.#steps = 0;
  }

  wake(nodeId: string, wake: Wake): StepResult {
    this.#trace.push({ type: 'run-resumed', runId: this.#run.id, nodeId });
    const outcome = resumeNode(this.#node(nodeId), this.#context(), wake);
    this.#run = { ...this.#run, wait: null };
    return this.from(this.#take(nodeId, outcome));
  }

  from(first: string | null): StepResult {
    for (let nodeId = first; nodeId !== null;) nodeId = this.#enter(nodeId);
    return {
      run: { ...this.#run, steps: this.#run.steps + this.#steps },
      conversation: this.#conversation,
      changes: this.#changes,
      handedOff: this.#handedOff,
      effects: this.#effects,
      trace: this.#trace,
      tallies: this.#tallies,
    };
  }

  #enter(nodeId: string): string | null {
    const { limits } = this.#env;
    if (this.#steps >= limits.stepsPerBurst) return this.#fail(nodeId, 'too-many-steps-in-burst');
    if (this.#run.steps + this.#steps >= limits.stepsPerRun) return this.#fail(nodeId, 'too-many-steps-in-run');
    const node = this.#node(nodeId);
    this.#steps += 1;
    this.#trace.push({ type: 'node-entered', runId: this.#run.id, nodeId, kind: node.kind });
    this.#tallies.push({ flowId: this.#run.flowId, nodeId, what: 'entered' });
    return this.#take(nodeId, enterNode(node, this.#context()));
  }

  #context(): StepContext {
    return { program: this.#program, run: this.#run, conversation: this.#conversation, env: this.#env };
  }

  /** Records what a node wants, and tells where the run is next. Null where the burst is over. */
  #take(nodeId: string, outcome: NodeOutcome): string | null {
    const { trace, effects, changes } = outcome;
    if (trace !== undefined) for (const entry of trace) this.#trace.push({ runId: this.#run.id, nodeId, ...entry });
    if (effects !== undefined) for (const effect of effects) this.#emit(effect);
    if (changes !== undefined) for (const change of changes) this.#change(nodeId, change);
    if (outcome.answers !== undefined) {
      this.#run = { ...this.#run, answers: { ...this.#run.answers, ...outcome.answers } };
    }
    if (outcome.inputs !== undefined) {
      const { origin = NO_ORIGIN } = this.#run;
      this.#run = { ...this.#run, origin: { ...origin, inputs: { ...origin.inputs, ...outcome.inputs } } };
    }
    return this.#leave(nodeId, outcome.exit);
  }

  #leave(nodeId: string, exit: NodeExit): string | null {
    switch (exit.type) {
      case 'leave': {
        this.#tallies.push({ flowId: this.#run.flowId, nodeId, what: 'left', port: exit.port });
        const next = this.#program.exits.get(nodeId)?.get(exit.port);
        return next ?? this.#complete();
      }
      case 'go':
        return this.#program.nodes.has(exit.nodeId) ? exit.nodeId : this.#fail(nodeId, 'block-gone');
      case 'wait':
        this.#run = { ...this.#run, wait: exit.wait };
        this.#trace.push({ type: 'run-waiting', runId: this.#run.id, nodeId, dueAt: exit.wait.dueAt });
        if (exit.wait.dueAt !== null)
          this.#emit({ type: 'arm-timer', key: exit.wait.key, dueAt: exit.wait.dueAt, mode: 'exact' });
        return null;
      case 'end':
        return this.#complete();
      case 'hand-off':
        this.#handedOff = true;
        return this.#complete();
      case 'fail':
        return this.#fail(nodeId, exit.reason);
    }
  }

  #change(nodeId: string, change: FactChange): void {
    const before = this.#conversation;
    if (changesNothing(before, change)) return;
    this.#conversation = applyChange(before, change, this.#env.now);
    this.#changes.push({ change, before });
    this.#trace.push({ type: 'fact-changed', runId: this.#run.id, nodeId, change });
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
    const node = this.#program.nodes.get(nodeId);
    if (node === undefined)
      throw new InvariantViolation(`The program has no node ${nodeId}; it is not the run's version`);
    return node;
  }
}
