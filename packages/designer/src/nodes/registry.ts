import type { NodeKind } from '@janela/flow-schema';
import { conditionFace } from './condition/face.ts';
import { endFace } from './end/face.ts';
import { messageReceivedFace } from './message-received/face.ts';
import { noReplyFace } from './no-reply/face.ts';
import type { NodeFace } from './node-face.ts';
import { notifyTeamFace } from './notify-team/face.ts';
import { sendMessageFace } from './send-message/face.ts';
import { waitFace } from './wait/face.ts';

/** Total: a kind without a face does not compile. */
export const NODE_FACES: { readonly [Kind in NodeKind]: NodeFace<Kind> } = {
  'no-reply': noReplyFace,
  'message-received': messageReceivedFace,
  condition: conditionFace,
  'send-message': sendMessageFace,
  'notify-team': notifyTeamFace,
  wait: waitFace,
  end: endFace,
};
