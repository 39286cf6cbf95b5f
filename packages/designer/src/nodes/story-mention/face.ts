import { msg } from '@lingui/core/macro';
import { IconAt } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';
import { NEXT } from '../shared-ports.ts';
import { TRIGGER_FIELDS, TRIGGER_OPTIONS } from '../trigger-form-words.ts';
import { triggerSentence } from '../trigger-sentence.ts';

export const storyMentionFace: NodeFace<'story-mention'> = {
  icon: IconAt,
  name: msg`Story mention`,
  description: msg`Starts when a customer mentions you in an Instagram story`,
  keywords: msg`instagram tagged mentions stories trigger start`,
  sentence: (params, words) =>
    triggerSentence(words.i18n._(msg`When the customer mentions you in a story`), params, words),
  ports: NEXT,
  fields: TRIGGER_FIELDS,
  options: TRIGGER_OPTIONS,
};
