import { msg } from '@lingui/core/macro';
import { IconMessage2Share } from '@tabler/icons-react';
import { textWords } from '../../words/text-words.ts';
import type { NodeFace } from '../node-face.ts';

export const sendMessage: NodeFace<'send-message'> = {
  icon: IconMessage2Share,
  name: msg`Send a message`,
  description: msg`Writes to the customer, while the window is open`,
  keywords: msg`text reply answer say write customer`,
  sentence: ({ text }, { i18n }) => {
    const words = textWords(text, i18n);
    return words === '' ? i18n._(msg`Write to the customer`) : i18n._(msg`Write: “${words}”`);
  },
  ports: { sent: msg`sent`, refused: msg`could not be sent` },
  fields: { text: { label: msg`What the customer reads` } },
};
