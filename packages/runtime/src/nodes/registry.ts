import type { KnownNode, NodeKind } from '@janela/flow-schema';
import type { NodeExecutor, NodeOutcome, StepContext } from '../step/executor.ts';
import type { TriggerSpec } from '../step/program.ts';
import type { Wake } from '../step/wake.ts';
import { adReferral } from './ad-referral/executor.ts';
import { addTag } from './add-tag/executor.ts';
import { api } from './api/executor.ts';
import { ask } from './ask/executor.ts';
import { assign } from './assign/executor.ts';
import { assigneeChanged } from './assignee-changed/executor.ts';
import { buttonPressed } from './button-pressed/executor.ts';
import { changeStage } from './change-stage/executor.ts';
import { closeConversation } from './close-conversation/executor.ts';
import { commentReceived } from './comment-received/executor.ts';
import { condition } from './condition/executor.ts';
import { conversationClosed } from './conversation-closed/executor.ts';
import { conversationOpened } from './conversation-opened/executor.ts';
import { createTask } from './create-task/executor.ts';
import { deliveryFailed } from './delivery-failed/executor.ts';
import { end } from './end/executor.ts';
import { escalate } from './escalate/executor.ts';
import { fieldChanged } from './field-changed/executor.ts';
import { handOff } from './hand-off/executor.ts';
import { httpRequest } from './http-request/executor.ts';
import { internalNote } from './internal-note/executor.ts';
import { jump } from './jump/executor.ts';
import { markSeen } from './mark-seen/executor.ts';
import { messageReceived } from './message-received/executor.ts';
import { messageSeen } from './message-seen/executor.ts';
import { noReply } from './no-reply/executor.ts';
import { notifyTeam } from './notify-team/executor.ts';
import { privateReply } from './private-reply/executor.ts';
import { publicReply } from './public-reply/executor.ts';
import { randomSplit } from './random-split/executor.ts';
import { react } from './react/executor.ts';
import { removeTag } from './remove-tag/executor.ts';
import { runFlow } from './run-flow/executor.ts';
import { schedule } from './schedule/executor.ts';
import { sendMessage } from './send-message/executor.ts';
import { sendTemplate } from './send-template/executor.ts';
import { setField } from './set-field/executor.ts';
import { setReplyStatus } from './set-reply-status/executor.ts';
import { stageChanged } from './stage-changed/executor.ts';
import { storyMention } from './story-mention/executor.ts';
import { storyReply } from './story-reply/executor.ts';
import { tagAdded } from './tag-added/executor.ts';
import { tagRemoved } from './tag-removed/executor.ts';
import { typing } from './typing/executor.ts';
import { wait } from './wait/executor.ts';
import { waitForReply } from './wait-for-reply/executor.ts';
import { windowCheck } from './window-check/executor.ts';
import { windowClosing } from './window-closing/executor.ts';

/** One executor for every kind: a kind without one does not compile. */
const EXECUTORS: { readonly [Kind in NodeKind]: NodeExecutor<Kind> } = {
  'no-reply': noReply,
  'window-closing': windowClosing,
  'message-received': messageReceived,
  'conversation-opened': conversationOpened,
  'conversation-closed': conversationClosed,
  'button-pressed': buttonPressed,
  'comment-received': commentReceived,
  'story-reply': storyReply,
  'story-mention': storyMention,
  'ad-referral': adReferral,
  'message-seen': messageSeen,
  'delivery-failed': deliveryFailed,
  'tag-added': tagAdded,
  'tag-removed': tagRemoved,
  'field-changed': fieldChanged,
  'stage-changed': stageChanged,
  'assignee-changed': assigneeChanged,
  schedule,
  api,
  'send-message': sendMessage,
  'send-template': sendTemplate,
  ask,
  'public-reply': publicReply,
  'private-reply': privateReply,
  react,
  'mark-seen': markSeen,
  typing,
  condition,
  'window-check': windowCheck,
  wait,
  'wait-for-reply': waitForReply,
  'random-split': randomSplit,
  'run-flow': runFlow,
  jump,
  'notify-team': notifyTeam,
  escalate,
  assign,
  'hand-off': handOff,
  'internal-note': internalNote,
  'create-task': createTask,
  'add-tag': addTag,
  'remove-tag': removeTag,
  'set-field': setField,
  'change-stage': changeStage,
  'set-reply-status': setReplyStatus,
  'close-conversation': closeConversation,
  'http-request': httpRequest,
  end,
};

export function enterNode<Kind extends NodeKind>(node: KnownNode<Kind>, context: StepContext): NodeOutcome {
  return EXECUTORS[node.kind].enter(node, context);
}

export function resumeNode<Kind extends NodeKind>(
  node: KnownNode<Kind>,
  context: StepContext,
  wake: Wake,
): NodeOutcome {
  const { resume } = EXECUTORS[node.kind];
  return resume === null ? { exit: { type: 'fail', reason: 'cannot-resume' } } : resume(node, context, wake);
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
