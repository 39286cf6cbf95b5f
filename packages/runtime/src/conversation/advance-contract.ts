import type { FlowProgram } from '../step/program.ts';
import type { Effect } from '../step/effect.ts';
import type { Env } from '../step/env.ts';
import type { Run } from '../step/run.ts';
import type { Tally } from '../step/tally.ts';
import type { Trace } from '../step/trace.ts';
import type { ConversationEvent } from './conversation-event.ts';
import type { ConversationState } from './conversation-state.ts';

/** A published flow as the conversation sees it. `live` false: only there because a run is pinned to it. */
export interface PublishedFlow {
  readonly flowId: string;
  readonly versionId: string;
  readonly live: boolean;
  readonly program: FlowProgram;
}

export interface AdvanceInput {
  readonly conversation: ConversationState;
  /** Runs of this conversation that have not ended. */
  readonly runs: readonly Run[];
  readonly flows: readonly PublishedFlow[];
  /** In the order of their `at`; the host has dropped duplicates and stale timers. */
  readonly events: readonly ConversationEvent[];
}

export interface AdvanceResult {
  readonly conversation: ConversationState;
  /** Only the runs that changed or are new. */
  readonly runs: readonly Run[];
  readonly effects: readonly Effect[];
  /** One for every event, in order, whatever came of it: "why was nothing sent?" has an answer. */
  readonly traces: readonly Trace[];
  /** What counts at the blocks the runs came through. */
  readonly tallies: readonly Tally[];
}

export type Advance = (input: AdvanceInput, env: Env) => AdvanceResult;
