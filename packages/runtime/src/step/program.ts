import type { FlowSettings, KnownNode, MessageMatch, NoReplyParams, TriggerRules, When } from '@janela/flow-schema';
import type { ChannelFilter } from '@janela/flow-schema';

/** What starts a run, as data: the conversation looks at it without knowing the kind it came from. */
export type TriggerOn =
  | {
      readonly type: 'after-silence';
      readonly durationMs: number;
      readonly since: NoReplyParams['since'];
      readonly repeat: NoReplyParams['repeat'];
    }
  | {
      readonly type: 'before-window-closes';
      readonly beforeMs: number;
      readonly moment: 'exact' | 'last-working-moment';
    }
  | { readonly type: 'customer-message'; readonly matches: MessageMatch; readonly from: 'anywhere' | 'story' }
  | { readonly type: 'button'; readonly buttons: readonly string[] | null }
  | { readonly type: 'comment'; readonly matches: MessageMatch; readonly posts: readonly string[] | null }
  | { readonly type: 'referral'; readonly from: 'any' | 'ad' | 'link'; readonly refs: readonly string[] | null }
  | { readonly type: 'opened' }
  | { readonly type: 'closed' }
  | { readonly type: 'story-mention' }
  | { readonly type: 'seen' }
  | { readonly type: 'delivery-failed' }
  | { readonly type: 'tag-added'; readonly tags: readonly string[] | null }
  | { readonly type: 'tag-removed'; readonly tags: readonly string[] | null }
  | { readonly type: 'field-changed'; readonly field: string; readonly to: string | null }
  | { readonly type: 'stage-changed'; readonly from: readonly string[] | null; readonly to: readonly string[] | null }
  | { readonly type: 'assignee-changed'; readonly to: 'anyone' | 'somebody' | 'nobody' }
  | { readonly type: 'schedule'; readonly when: When }
  | { readonly type: 'asked-for'; readonly inputs: readonly string[] };

/** Together with what narrows it: the same for every kind of trigger. */
export interface TriggerSpec extends TriggerRules {
  readonly on: TriggerOn;
}

export type OnType = TriggerOn['type'];
export type OnOf<Type extends OnType> = Extract<TriggerOn, { type: Type }>;

/** A trigger of a program. */
export interface ProgramTrigger<On extends TriggerOn = TriggerOn> extends TriggerRules {
  readonly nodeId: string;
  readonly on: On;
}

/** A flow version made ready to run. Not for storage: compile the stored document again. */
export interface FlowProgram {
  readonly settings: FlowSettings;
  readonly nodes: ReadonlyMap<string, KnownNode>;
  /** Node → port → the node it leads to. */
  readonly exits: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** By what they listen to: an event looks only at those that may hear of it. */
  readonly triggers: ReadonlyMap<OnType, readonly ProgramTrigger[]>;
}

const NONE: readonly ProgramTrigger[] = [];

/** The triggers of a program that listen to this. */
export function triggersOn<Type extends OnType>(
  program: FlowProgram,
  type: Type,
): readonly ProgramTrigger<OnOf<Type>>[] {
  // The map was made by this very type: that it holds no other is known here only.
  return (program.triggers.get(type) ?? NONE) as readonly ProgramTrigger<OnOf<Type>>[];
}

/** The trigger at a node; undefined where there is none. */
export function triggerAt(program: FlowProgram, nodeId: string): ProgramTrigger | undefined {
  for (const triggers of program.triggers.values()) {
    const found = triggers.find((trigger) => trigger.nodeId === nodeId);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What a host needs to arm the `no-reply` timers of conversations that wait already when a version is published. */
export interface NoReplyTrigger {
  readonly nodeId: string;
  readonly durationMs: number;
  readonly channels: ChannelFilter;
}

export function noReplyTriggers(program: FlowProgram): readonly NoReplyTrigger[] {
  return triggersOn(program, 'after-silence')
    .filter(({ on }) => on.since === 'inbound')
    .map(({ nodeId, channels, on }) => ({ nodeId, durationMs: on.durationMs, channels }));
}
