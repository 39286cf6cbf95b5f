import type { KnownNode, NodeKind } from '@janela/flow-schema';
import type { ConversationState } from '../conversation/conversation-state.ts';
import type { Effect } from './effect.ts';
import type { Env } from './env.ts';
import type { FlowProgram, TriggerSpec } from './program.ts';
import type { Run, Wait } from './run.ts';
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
  | { readonly type: 'wait'; readonly wait: Wait }
  | { readonly type: 'end' }
  | { readonly type: 'fail'; readonly reason: FailureReason };

export interface NodeOutcome {
  readonly exit: NodeExit;
  readonly effects?: readonly Effect[];
  readonly trace?: readonly NodeTraceEntry[];
}

/** How one kind behaves. Pure: it returns what should happen and does nothing. */
export interface NodeExecutor<Kind extends NodeKind> {
  readonly enter: (node: KnownNode<Kind>, context: StepContext) => NodeOutcome;
  /** What becomes of a run that sleeps here when its wait is over. Null: nothing ever sleeps here. */
  readonly resume: ((node: KnownNode<Kind>, context: StepContext) => NodeOutcome) | null;
  /** What starts a run here. Null: this kind is no trigger. */
  readonly trigger: ((node: KnownNode<Kind>) => TriggerSpec) | null;
}
