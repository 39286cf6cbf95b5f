import type { KnownNode, NodeKind } from '@janela/flow-schema';
import type { NodeExecutor, NodeOutcome, StepContext } from '../step/executor.ts';
import type { TriggerSpec } from '../step/program.ts';
import { condition } from './condition/executor.ts';
import { end } from './end/executor.ts';
import { messageReceived } from './message-received/executor.ts';
import { noReply } from './no-reply/executor.ts';
import { notifyTeam } from './notify-team/executor.ts';
import { sendMessage } from './send-message/executor.ts';
import { wait } from './wait/executor.ts';

/** One executor for every kind: a kind without one does not compile. */
const EXECUTORS: { readonly [Kind in NodeKind]: NodeExecutor<Kind> } = {
  'no-reply': noReply,
  'message-received': messageReceived,
  condition,
  'send-message': sendMessage,
  'notify-team': notifyTeam,
  wait,
  end,
};

export function enterNode<Kind extends NodeKind>(node: KnownNode<Kind>, context: StepContext): NodeOutcome {
  return EXECUTORS[node.kind].enter(node, context);
}

export function resumeNode<Kind extends NodeKind>(node: KnownNode<Kind>, context: StepContext): NodeOutcome {
  const { resume } = EXECUTORS[node.kind];
  return resume === null ? { exit: { type: 'fail', reason: 'cannot-resume' } } : resume(node, context);
}

/** Whether a run that sleeps here can be woken: a moved one must not sleep where nothing ever does. */
export function isRestingPlace(node: KnownNode): boolean {
  return EXECUTORS[node.kind].resume !== null;
}

/** Whether a run may be put here: triggers start runs of their own. */
export function isEntrance(node: KnownNode): boolean {
  return EXECUTORS[node.kind].trigger === null;
}

/** What starts a run at this node; null where it is no trigger. */
export function triggerOf<Kind extends NodeKind>(node: KnownNode<Kind>): TriggerSpec | null {
  const { trigger } = EXECUTORS[node.kind];
  return trigger === null ? null : trigger(node);
}
