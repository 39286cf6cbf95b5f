import type { NodeKind } from '@janela/flow-schema';
import { condition } from './condition/face.ts';
import { end } from './end/face.ts';
import { messageReceived } from './message-received/face.ts';
import { noReply } from './no-reply/face.ts';
import type { NodeFace } from './node-face.ts';
import { notifyTeam } from './notify-team/face.ts';
import { sendMessage } from './send-message/face.ts';
import { wait } from './wait/face.ts';

/** How every kind looks and reads. Total: a new kind without a face does not compile. */
export const NODE_FACES: { readonly [Kind in NodeKind]: NodeFace<Kind> } = {
  'no-reply': noReply,
  'message-received': messageReceived,
  condition,
  'send-message': sendMessage,
  'notify-team': notifyTeam,
  wait,
  end,
};
