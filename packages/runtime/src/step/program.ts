import type { ChannelFilter, FlowSettings, KnownNode, MessageMatch, NoReplyParams } from '@janela/flow-schema';

/** What starts a run, as data: the conversation looks at it without knowing the kind it came from. */
export type TriggerSpec =
  | {
      readonly type: 'after-silence';
      readonly durationMs: number;
      readonly channels: ChannelFilter;
      readonly repeat: NoReplyParams['repeat'];
    }
  | { readonly type: 'customer-message'; readonly channels: ChannelFilter; readonly matches: MessageMatch };

export interface ProgramTrigger<Spec extends TriggerSpec = TriggerSpec> {
  readonly nodeId: string;
  readonly spec: Spec;
}

export type SilenceTrigger = ProgramTrigger<Extract<TriggerSpec, { type: 'after-silence' }>>;
export type MessageTrigger = ProgramTrigger<Extract<TriggerSpec, { type: 'customer-message' }>>;

/** A flow version made ready to run. Not for storage: compile the stored document again. */
export interface FlowProgram {
  readonly settings: FlowSettings;
  readonly nodes: ReadonlyMap<string, KnownNode>;
  /** Node → port → the node it leads to. */
  readonly exits: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly silenceTriggers: readonly SilenceTrigger[];
  readonly messageTriggers: readonly MessageTrigger[];
}

/** What a host needs to arm the `no-reply` timers of conversations that wait already when a version is published. */
export interface NoReplyTrigger {
  readonly nodeId: string;
  readonly durationMs: number;
  readonly channels: ChannelFilter;
}

export function noReplyTriggers(program: FlowProgram): readonly NoReplyTrigger[] {
  return program.silenceTriggers.map(({ nodeId, spec }) => ({
    nodeId,
    durationMs: spec.durationMs,
    channels: spec.channels,
  }));
}
