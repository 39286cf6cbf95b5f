import type { FlowDocument, FlowNode, Port } from '../document/flow-document.ts';
import { condition } from './condition/model.ts';
import type { ConditionParams } from './condition/model.ts';
import { end } from './end/model.ts';
import type { EndParams } from './end/model.ts';
import { messageReceived } from './message-received/model.ts';
import type { MessageReceivedParams } from './message-received/model.ts';
import { noReply } from './no-reply/model.ts';
import type { NoReplyParams } from './no-reply/model.ts';
import type { NodeModel } from './node-model.ts';
import { notifyTeam } from './notify-team/model.ts';
import type { NotifyTeamParams } from './notify-team/model.ts';
import { sendMessage } from './send-message/model.ts';
import type { SendMessageParams } from './send-message/model.ts';
import { wait } from './wait/model.ts';
import type { WaitParams } from './wait/model.ts';

/** The params of every kind. Adding a line here breaks every registry until it has an entry of its own. */
export interface NodeParams {
  'no-reply': NoReplyParams;
  'message-received': MessageReceivedParams;
  condition: ConditionParams;
  'send-message': SendMessageParams;
  'notify-team': NotifyTeamParams;
  wait: WaitParams;
  end: EndParams;
}

export type NodeKind = keyof NodeParams;

/** A node of a known kind with its own params: `KnownNode<'wait'>`, or any of them. */
export type KnownNode<Kind extends NodeKind = NodeKind> = { [K in Kind]: FlowNode<K, NodeParams[K]> }[Kind];

/** A document that parsing has accepted. */
export type ParsedFlow = FlowDocument<KnownNode>;

/** Every kind, in the order of the palette. */
export const NODE_MODELS: { readonly [Kind in NodeKind]: NodeModel<Kind, NodeParams[Kind]> } = {
  'no-reply': noReply,
  'message-received': messageReceived,
  condition,
  'send-message': sendMessage,
  'notify-team': notifyTeam,
  wait,
  end,
};

/** The names of every kind, in the order of the palette. */
export const NODE_KINDS: readonly NodeKind[] = Object.values(NODE_MODELS).map((model) => model.kind);

export function isNodeKind(kind: string): kind is NodeKind {
  return NODE_KINDS.some((known) => known === kind);
}

/** The ways out of a node, which may depend on its params. */
export function portsOf<Kind extends NodeKind>(node: KnownNode<Kind>): readonly Port[] {
  return NODE_MODELS[node.kind].ports(node.params);
}
