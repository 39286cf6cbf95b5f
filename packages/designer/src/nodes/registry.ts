import type { NodeKind } from '@janela/flow-schema';
import { adReferralFace } from './ad-referral/face.ts';
import { addTagFace } from './add-tag/face.ts';
import { apiFace } from './api/face.ts';
import { askFace } from './ask/face.ts';
import { assignFace } from './assign/face.ts';
import { assigneeChangedFace } from './assignee-changed/face.ts';
import { buttonPressedFace } from './button-pressed/face.ts';
import { changeStageFace } from './change-stage/face.ts';
import { closeConversationFace } from './close-conversation/face.ts';
import { commentReceivedFace } from './comment-received/face.ts';
import { conditionFace } from './condition/face.ts';
import { conversationClosedFace } from './conversation-closed/face.ts';
import { conversationOpenedFace } from './conversation-opened/face.ts';
import { createTaskFace } from './create-task/face.ts';
import { deliveryFailedFace } from './delivery-failed/face.ts';
import { endFace } from './end/face.ts';
import { escalateFace } from './escalate/face.ts';
import { fieldChangedFace } from './field-changed/face.ts';
import { handOffFace } from './hand-off/face.ts';
import { httpRequestFace } from './http-request/face.ts';
import { internalNoteFace } from './internal-note/face.ts';
import { jumpFace } from './jump/face.ts';
import { markSeenFace } from './mark-seen/face.ts';
import { messageReceivedFace } from './message-received/face.ts';
import { messageSeenFace } from './message-seen/face.ts';
import { noReplyFace } from './no-reply/face.ts';
import type { NodeFace } from './node-face.ts';
import { notifyTeamFace } from './notify-team/face.ts';
import { privateReplyFace } from './private-reply/face.ts';
import { publicReplyFace } from './public-reply/face.ts';
import { randomSplitFace } from './random-split/face.ts';
import { reactFace } from './react/face.ts';
import { removeTagFace } from './remove-tag/face.ts';
import { runFlowFace } from './run-flow/face.ts';
import { scheduleFace } from './schedule/face.ts';
import { sendMessageFace } from './send-message/face.ts';
import { sendTemplateFace } from './send-template/face.ts';
import { setFieldFace } from './set-field/face.ts';
import { setReplyStatusFace } from './set-reply-status/face.ts';
import { stageChangedFace } from './stage-changed/face.ts';
import { storyMentionFace } from './story-mention/face.ts';
import { storyReplyFace } from './story-reply/face.ts';
import { tagAddedFace } from './tag-added/face.ts';
import { tagRemovedFace } from './tag-removed/face.ts';
import { typingFace } from './typing/face.ts';
import { waitForReplyFace } from './wait-for-reply/face.ts';
import { waitFace } from './wait/face.ts';
import { windowCheckFace } from './window-check/face.ts';
import { windowClosingFace } from './window-closing/face.ts';

/** Total: a kind without a face does not compile. */
export const NODE_FACES: { readonly [Kind in NodeKind]: NodeFace<Kind> } = {
  'no-reply': noReplyFace,
  'window-closing': windowClosingFace,
  'message-received': messageReceivedFace,
  'conversation-opened': conversationOpenedFace,
  'conversation-closed': conversationClosedFace,
  'button-pressed': buttonPressedFace,
  'comment-received': commentReceivedFace,
  'story-reply': storyReplyFace,
  'story-mention': storyMentionFace,
  'ad-referral': adReferralFace,
  'message-seen': messageSeenFace,
  'delivery-failed': deliveryFailedFace,
  'tag-added': tagAddedFace,
  'tag-removed': tagRemovedFace,
  'field-changed': fieldChangedFace,
  'stage-changed': stageChangedFace,
  'assignee-changed': assigneeChangedFace,
  schedule: scheduleFace,
  api: apiFace,
  'send-message': sendMessageFace,
  'send-template': sendTemplateFace,
  ask: askFace,
  'public-reply': publicReplyFace,
  'private-reply': privateReplyFace,
  react: reactFace,
  'mark-seen': markSeenFace,
  typing: typingFace,
  condition: conditionFace,
  'window-check': windowCheckFace,
  wait: waitFace,
  'wait-for-reply': waitForReplyFace,
  'random-split': randomSplitFace,
  'run-flow': runFlowFace,
  jump: jumpFace,
  'notify-team': notifyTeamFace,
  escalate: escalateFace,
  assign: assignFace,
  'hand-off': handOffFace,
  'internal-note': internalNoteFace,
  'create-task': createTaskFace,
  'add-tag': addTagFace,
  'remove-tag': removeTagFace,
  'set-field': setFieldFace,
  'change-stage': changeStageFace,
  'set-reply-status': setReplyStatusFace,
  'close-conversation': closeConversationFace,
  'http-request': httpRequestFace,
  end: endFace,
};
