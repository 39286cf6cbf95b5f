import { msg } from '@lingui/core/macro';
import { IconForms } from '@tabler/icons-react';
import { quotedText } from '../../words/quoted-text.ts';
import type { NodeFace } from '../node-face.ts';
import { NEXT } from '../shared-ports.ts';
import { TRIGGER_FIELDS, TRIGGER_OPTIONS } from '../trigger-form-words.ts';
import { triggerSentence } from '../trigger-sentence.ts';

export const fieldChangedFace: NodeFace<'field-changed'> = {
  icon: IconForms,
  name: msg`Field changed`,
  description: msg`Starts when a field of the contact gets another value`,
  keywords: msg`custom field property attribute value updated contact data trigger start`,
  sentence(params, words) {
    const field = quotedText(params.field, words);
    const value = quotedText(params.to ?? '', words);
    const starting =
      params.to === undefined ? msg`When the field ${field} changes` : msg`When the field ${field} becomes ${value}`;
    return triggerSentence(words.i18n._(starting), params, words);
  },
  ports: NEXT,
  fields: {
    field: { label: msg`Which field` },
    to: { label: msg`Only when it becomes`, help: msg`Leave it empty for any value.` },
    ...TRIGGER_FIELDS,
  },
  options: TRIGGER_OPTIONS,
};
