import type { FlowDocument, FlowNode, Port } from '../document/flow-document.ts';
import { adReferral } from './ad-referral/model.ts';
import type { AdReferralParams } from './ad-referral/model.ts';
import { addTag } from './add-tag/model.ts';
import type { AddTagParams } from './add-tag/model.ts';
import { api } from './api/model.ts';
import type { ApiParams } from './api/model.ts';
import { ask } from './ask/model.ts';
import type { AskParams } from './ask/model.ts';
import { assign } from './assign/model.ts';
import type { AssignParams } from './assign/model.ts';
import { assigneeChanged } from './assignee-changed/model.ts';
import type { AssigneeChangedParams } from './assignee-changed/model.ts';
import { buttonPressed } from './button-pressed/model.ts';
import type { ButtonPressedParams } from './button-pressed/model.ts';
import { changeStage } from './change-stage/model.ts';
import type { ChangeStageParams } from './change-stage/model.ts';
import { closeConversation } from './close-conversation/model.ts';
import type { CloseConversationParams } from './close-conversation/model.ts';
import { commentReceived } from './comment-received/model.ts';
import type { CommentReceivedParams } from './comment-received/model.ts';
import { condition } from './condition/model.ts';
import type { ConditionParams } from './condition/model.ts';
import { conversationClosed } from './conversation-closed/model.ts';
import type { ConversationClosedParams } from './conversation-closed/model.ts';
import { conversationOpened } from './conversation-opened/model.ts';
import type { ConversationOpenedParams } from './conversation-opened/model.ts';
import { createTask } from './create-task/model.ts';
import type { CreateTaskParams } from './create-task/model.ts';
import { deliveryFailed } from './delivery-failed/model.ts';
import type { DeliveryFailedParams } from './delivery-failed/model.ts';
import { end } from './end/model.ts';
import type { EndParams } from './end/model.ts';
import { escalate } from './escalate/model.ts';
import type { EscalateParams } from './escalate/model.ts';
import { fieldChanged } from './field-changed/model.ts';
import type { FieldChangedParams } from './field-changed/model.ts';
import { handOff } from './hand-off/model.ts';
import type { HandOffParams } from './hand-off/model.ts';
import { httpRequest } from './http-request/model.ts';
import type { HttpRequestParams } from './http-request/model.ts';
import { internalNote } from './internal-note/model.ts';
import type { InternalNoteParams } from './internal-note/model.ts';
import { jump } from './jump/model.ts';
import type { JumpParams } from './jump/model.ts';
import { markSeen } from './mark-seen/model.ts';
import type { MarkSeenParams } from './mark-seen/model.ts';
import { messageReceived } from './message-received/model.ts';
import type { MessageReceivedParams } from './message-received/model.ts';
import { messageSeen } from './message-seen/model.ts';
import type { MessageSeenParams } from './message-seen/model.ts';
import { noReply } from './no-reply/model.ts';
import type { NoReplyParams } from './no-reply/model.ts';
import { notifyTeam } from './notify-team/model.ts';
import type { NotifyTeamParams } from './notify-team/model.ts';
import { privateReply } from './private-reply/model.ts';
import type { PrivateReplyParams } from './private-reply/model.ts';
import { publicReply } from './public-reply/model.ts';
import type { PublicReplyParams } from './public-reply/model.ts';
import { randomSplit } from './random-split/model.ts';
import type { RandomSplitParams } from './random-split/model.ts';
import { react } from './react/model.ts';
import type { ReactParams } from './react/model.ts';
import { removeTag } from './remove-tag/model.ts';
import type { RemoveTagParams } from './remove-tag/model.ts';
import { runFlow } from './run-flow/model.ts';
import type { RunFlowParams } from './run-flow/model.ts';
import { schedule } from './schedule/model.ts';
import type { ScheduleParams } from './schedule/model.ts';
import { sendMessage } from './send-message/model.ts';
import type { SendMessageParams } from './send-message/model.ts';
import { sendTemplate } from './send-template/model.ts';
import type { SendTemplateParams } from './send-template/model.ts';
import { setField } from './set-field/model.ts';
import type { SetFieldParams } from './set-field/model.ts';
import { setReplyStatus } from './set-reply-status/model.ts';
import type { SetReplyStatusParams } from './set-reply-status/model.ts';
import { stageChanged } from './stage-changed/model.ts';
import type { StageChangedParams } from './stage-changed/model.ts';
import { storyMention } from './story-mention/model.ts';
import type { StoryMentionParams } from './story-mention/model.ts';
import { storyReply } from './story-reply/model.ts';
import type { StoryReplyParams } from './story-reply/model.ts';
import { tagAdded } from './tag-added/model.ts';
import type { TagAddedParams } from './tag-added/model.ts';
import { tagRemoved } from './tag-removed/model.ts';
import type { TagRemovedParams } from './tag-removed/model.ts';
import { typing } from './typing/model.ts';
import type { TypingParams } from './typing/model.ts';
import { wait } from './wait/model.ts';
import type { WaitParams } from './wait/model.ts';
import { waitForReply } from './wait-for-reply/model.ts';
import type { WaitForReplyParams } from './wait-for-reply/model.ts';
import { windowCheck } from './window-check/model.ts';
import type { WindowCheckParams } from './window-check/model.ts';
import { windowClosing } from './window-closing/model.ts';
import type { WindowClosingParams } from './window-closing/model.ts';
import type { NodeModel } from './node-model.ts';

/** The params of every kind. Adding a line here breaks every registry until it has an entry of its own. */
export interface NodeParams {
  'no-reply': NoReplyParams;
  'window-closing': WindowClosingParams;
  'message-received': MessageReceivedParams;
  'conversation-opened': ConversationOpenedParams;
  'conversation-closed': ConversationClosedParams;
  'button-pressed': ButtonPressedParams;
  'comment-received': CommentReceivedParams;
  'story-reply': StoryReplyParams;
  'story-mention': StoryMentionParams;
  'ad-referral': AdReferralParams;
  'message-seen': MessageSeenParams;
  'delivery-failed': DeliveryFailedParams;
  'tag-added': TagAddedParams;
  'tag-removed': TagRemovedParams;
  'field-changed': FieldChangedParams;
  'stage-changed': StageChangedParams;
  'assignee-changed': AssigneeChangedParams;
  schedule: ScheduleParams;
  api: ApiParams;
  'send-message': SendMessageParams;
  'send-template': SendTemplateParams;
  ask: AskParams;
  'public-reply': PublicReplyParams;
  'private-reply': PrivateReplyParams;
  react: ReactParams;
  'mark-seen': MarkSeenParams;
  typing: TypingParams;
  condition: ConditionParams;
  'window-check': WindowCheckParams;
  wait: WaitParams;
  'wait-for-reply': WaitForReplyParams;
  'random-split': RandomSplitParams;
  'run-flow': RunFlowParams;
  jump: JumpParams;
  'notify-team': NotifyTeamParams;
  escalate: EscalateParams;
  assign: AssignParams;
  'hand-off': HandOffParams;
  'internal-note': InternalNoteParams;
  'create-task': CreateTaskParams;
  'add-tag': AddTagParams;
  'remove-tag': RemoveTagParams;
  'set-field': SetFieldParams;
  'change-stage': ChangeStageParams;
  'set-reply-status': SetReplyStatusParams;
  'close-conversation': CloseConversationParams;
  'http-request': HttpRequestParams;
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

/** The names of every kind, in the order of the palette. */
export const NODE_KINDS: readonly NodeKind[] = Object.values(NODE_MODELS).map((model) => model.kind);

export function isNodeKind(kind: string): kind is NodeKind {
  return NODE_KINDS.some((known) => known === kind);
}

/** The ways out of a node, which may depend on its params. */
export function portsOf<Kind extends NodeKind>(node: KnownNode<Kind>): readonly Port[] {
  return NODE_MODELS[node.kind].ports(node.params);
}
