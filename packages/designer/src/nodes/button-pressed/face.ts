import { msg } from '@lingui/core/macro';
import { IconHandClick } from '@tabler/icons-react';
import { quotedList } from '../../words/quoted-text.ts';
import type { NodeFace } from '../node-face.ts';
import { NEXT } from '../shared-ports.ts';
import { TRIGGER_FIELDS, TRIGGER_OPTIONS } from '../trigger-form-words.ts';
import { triggerSentence } from '../trigger-sentence.ts';

export const buttonPressedFace: NodeFace<'button-pressed'> = {
  icon: IconHandClick,
  name: msg`Button pressed`,
  description: msg`Starts when a customer presses a button, an entry of the menu or an ice breaker`,
  keywords: msg`postback click tap menu persistent get started ice breaker quick reply payload trigger start`,
  sentence(params, words) {
    const { buttons } = params;
    const titles = quotedList(buttons ?? [], words);
    const starting =
      buttons === undefined ? msg`When the customer presses a button` : msg`When the customer presses ${titles}`;
    return triggerSentence(words.i18n._(starting), params, words);
  },
  ports: NEXT,
  fields: {
    buttons: {
      label: msg`Which buttons`,
      help: msg`What is written on them, or their ids. Leave it empty for any that no question waits for.`,
    },
    ...TRIGGER_FIELDS,
  },
  options: TRIGGER_OPTIONS,
};
