import { msg } from '@lingui/core/macro';
import { IconMessageUp } from '@tabler/icons-react';
import { textExcerpt } from '../../words/text-excerpt.ts';
import type { NodeFace } from '../node-face.ts';

export const sendMessageFace: NodeFace<'send-message'> = {
  icon: IconMessageUp,
  name: msg`Send message`,
  description: msg`Writes to the customer, while the 24-hour window is open`,
  keywords: msg`text answer reply write say whatsapp bot`,
  sentence({ text }, words) {
    const excerpt = textExcerpt(text, words);
    return words.i18n._(msg`Write: “${excerpt}”`);
  },
  ports: { sent: msg`sent`, refused: msg`could not be sent` },
  fields: {
    text: {
      label: msg`Message`,
      help: msg`It leaves only while the window is open. Otherwise the flow goes on at “could not be sent”.`,
    },
  },
};
