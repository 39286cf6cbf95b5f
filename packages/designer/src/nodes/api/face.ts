import { msg } from '@lingui/core/macro';
import { IconPlugConnected } from '@tabler/icons-react';
import { quotedList } from '../../words/quoted-text.ts';
import type { NodeFace } from '../node-face.ts';
import { NEXT } from '../shared-ports.ts';
import { TRIGGER_FIELDS, TRIGGER_OPTIONS } from '../trigger-form-words.ts';
import { triggerSentence } from '../trigger-sentence.ts';

export const apiFace: NodeFace<'api'> = {
  icon: IconPlugConnected,
  name: msg`Started by API or another flow`,
  description: msg`Starts when another system, a person of your team or another flow asks for it`,
  keywords: msg`integration webhook zapier make n8n manual by hand sub-flow external trigger start`,
  sentence(params, words) {
    const inputs = quotedList(params.inputs, words, 'conjunction');
    const starting =
      params.inputs.length === 0
        ? msg`When another system, a person or another flow starts it`
        : msg`When another system, a person or another flow starts it and gives it ${inputs}`;
    return triggerSentence(words.i18n._(starting), params, words);
  },
  ports: NEXT,
  fields: {
    inputs: {
      label: msg`What it is given`,
      help: msg`Names such as order_number. Texts can then use them as variables.`,
    },
    ...TRIGGER_FIELDS,
  },
  options: TRIGGER_OPTIONS,
};
