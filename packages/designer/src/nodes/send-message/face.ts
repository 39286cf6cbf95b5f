import { msg } from '@lingui/core/macro';
import { IconMessageUp } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';
import { SENT_OR_REFUSED } from '../shared-ports.ts';
import { contentSentence } from './content-sentence.ts';

export const sendMessageFace: NodeFace<'send-message'> = {
  icon: IconMessageUp,
  name: msg`Send message`,
  description: msg`Writes to the customer, while the 24-hour window is open`,
  keywords: msg`text answer reply write say whatsapp bot image photo video audio file buttons list carousel gallery quick replies`,
  sentence: ({ content }, words) => contentSentence(content, words),
  ports: SENT_OR_REFUSED,
  fields: {
    content: {
      label: msg`Message`,
      help: msg`It leaves only while the window is open. Otherwise the flow goes on at “could not be sent”.`,
    },
  },
};
