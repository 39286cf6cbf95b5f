import { parseFlow } from '@janela/flow-schema';
import type { ChannelFilter, FlowDocument, FlowSettings, KnownNode, MessageMatch, NoReplyParams } from '@janela/flow-schema';
import { triggerOf } from '../nodes/registry.ts';
import { InvariantViolation } from './invariant-violation.ts';

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

/**
 * Makes a published document ready to run, migrating it to today's shape first.
 * Throws `InvariantViolation` where the document does not parse: only parsed documents are published.
 */
export function compile(document: FlowDocument): FlowProgram {
  const parsed = parseFlow(document);
  if (!parsed.ok) {
    const codes = parsed.issues.map((issue) => `${issue.nodeId ?? issue.edgeId ?? 'flow'}: ${issue.code}`).join(', ');
    throw new InvariantViolation(`A document that does not parse cannot run (${codes})`);
  }
  const { nodes, edges, settings } = parsed.document;
  const exits = new Map<string, Map<string, string>>();
  for (const { from, to } of edges) {
    exits.set(from.node, (exits.get(from.node) ?? new Map<string, string>()).set(from.port, to.node));
  }
  const triggers = nodes.flatMap((node) => {
    const spec = triggerOf(node);
    return spec === null ? [] : [{ nodeId: node.id, spec }];
  });
  return {
    settings,
    nodes: new Map(nodes.map((node) => [node.id, node])),
    exits,
    silenceTriggers: triggers.flatMap(({ nodeId, spec }) => (spec.type === 'after-silence' ? [{ nodeId, spec }] : [])),
    messageTriggers: triggers.flatMap(({ nodeId, spec }) => (spec.type === 'customer-message' ? [{ nodeId, spec }] : [])),
  };
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
