import type { KnownNode, NodeKind } from '@janela/flow-schema';
import type { FactChange } from '../conversation/facts.ts';
import type { ConversationState } from '../conversation/conversation-state.ts';
import type { Effect } from './effect.ts';
import type { Env } from './env.ts';
import type { FlowProgram, TriggerSpec } from './program.ts';
import type { Run, Wait } from './run.ts';
import type { Wake } from './wake.ts';
import type { FailureReason, NodeTraceEntry } from './trace.ts';

/** All that a node may look at. */
export interface StepContext {
  readonly program: FlowProgram;
  readonly run: Run;
  readonly conversation: ConversationState;
  readonly env: Env;
}

/** Where a run goes from a node. */
export type NodeExit =
  | { readonly type: 'leave'; readonly port: string }
  /** On at another block of the same flow, without a connection. */
  | { readonly type: 'go'; readonly nodeId: string }
  | { readonly type: 'wait'; readonly wait: Wait }
  | { readonly type: 'end' }
  /** The run is over, and so is every other of the conversation: people have it now. */
  | { readonly type: 'hand-off' }
  | { readonly type: 'fail'; readonly reason: FailureReason };

export interface NodeOutcome {
  readonly exit: NodeExit;
  readonly effects?: readonly Effect[];
  readonly trace?: readonly NodeTraceEntry[];
  /** What it changes of the conversation: seen by the very next block, and by the triggers when the burst is over. */
  readonly changes?: readonly FactChange[];
  /** What it found out, by key. */
  readonly answers?: Readonly<Record<string, string>>;
  /** What the flow that stands in its place is given. */
  readonly inputs?: Readonly<Record<string, string>>;
}

/** How one kind behaves. Pure: it returns what should happen and does nothing. */
export interface NodeExecutor<Kind extends NodeKind> {
  readonly enter: (node: KnownNode<Kind>, context: StepContext) => NodeOutcome;
  /** What becomes of a run that sleeps here when its wait is over. Null: nothing ever sleeps here. */
  readonly resume: ((node: KnownNode<Kind>, context: StepContext, wake: Wake) => NodeOutcome) | null;
  /** What starts a run here. Null: this kind is no trigger. */
  readonly trigger: ((node: KnownNode<Kind>) => TriggerSpec) | null;
}
