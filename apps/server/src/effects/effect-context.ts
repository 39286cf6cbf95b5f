import type { ConversationState, Run } from '@janela/runtime';
import type { LoadedConversation } from '../advance/load.ts';
import type { Plan } from '../advance/plan.ts';

/** What a handler may know besides its effect. */
export interface EffectContext {
  readonly plan: Plan;
  readonly conversation: LoadedConversation;
  /** The state the effect left behind. */
  readonly state: ConversationState;
  readonly now: number;
  readonly newId: () => string;
  /** The run that asked, as it is now; null for effects that no run asked for. */
  readonly runOf: (runId: string) => Run | null;
}
