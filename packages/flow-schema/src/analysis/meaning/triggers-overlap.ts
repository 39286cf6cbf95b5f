import { NODE_MODELS } from '../../nodes/registry.ts';
import type { KnownNode, ParsedFlow } from '../../nodes/registry.ts';
import type { HeardMessage } from '../../nodes/node-model.ts';
import { rulesMeet } from '../../nodes/triggers/rules-meet.ts';
import type { MeaningCheck } from './meaning-check.ts';

/** Another live flow that one event may start beside this one, where neither says which goes first: the customer would hear both. */
export const triggersOverlap: MeaningCheck = ({ document, context: { otherFlows = [], flowId } }) => {
  const others = otherFlows.filter(({ id, document: other }) => id !== flowId && isUnsettled(document, other));
  return speakingTriggers(document).flatMap((trigger) => {
    const met = others.find((flow) =>
      speakingTriggers(flow.document).some((other) => mayStartTogether(trigger, other)),
    );
    return met === undefined
      ? []
      : [{ code: 'triggers-overlap', severity: 'warning', nodeId: trigger.id, params: { name: met.name } } as const];
  });
};

/** Whether both would start: only a queue, or two different priorities, keep them apart. */
function isUnsettled({ settings: one }: ParsedFlow, { settings: other }: ParsedFlow): boolean {
  if (one.arbitration === 'queue' || other.arbitration === 'queue') return false;
  const isRanked = one.arbitration === 'priority' && other.arbitration === 'priority';
  return !isRanked || one.priority === other.priority;
}

/** The triggers of a flow that writes to the customer: two flows that only tell the team do not get in each other's way. */
function speakingTriggers({ nodes }: ParsedFlow): readonly KnownNode[] {
  const speaks = nodes.some(({ kind }) => NODE_MODELS[kind].sends !== undefined);
  return speaks ? nodes.filter(({ kind }) => NODE_MODELS[kind].family === 'trigger') : [];
}

function mayStartTogether(one: KnownNode, other: KnownNode): boolean {
  return one.kind === other.kind ? coincide(one, other) : hearTheSame(heardBy(one), heardBy(other));
}

function coincide<Kind extends KnownNode['kind']>(one: KnownNode<Kind>, other: KnownNode): boolean {
  // Of one kind: its model knows the params of both, which the types of two values cannot say.
  return NODE_MODELS[one.kind].coincides?.(one.params, other.params as typeof one.params) ?? false;
}

/** Two kinds of triggers that one message may set off: one of them has to listen to any. */
function hearTheSame(one: HeardMessage | null, other: HeardMessage | null): boolean {
  if (one === null || other === null) return false;
  return (one.which === 'any' || other.which === 'any') && rulesMeet(one.rules, other.rules);
}

function heardBy<Kind extends KnownNode['kind']>(node: KnownNode<Kind>): HeardMessage | null {
  return NODE_MODELS[node.kind].onMessage?.(node.params) ?? null;
}
