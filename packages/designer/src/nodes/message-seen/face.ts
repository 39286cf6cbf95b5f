import { msg } from '@lingui/core/macro';
import { IconEye } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';
import { NEXT } from '../shared-ports.ts';
import { TRIGGER_FIELDS, TRIGGER_OPTIONS } from '../trigger-form-words.ts';
import { triggerSentence } from '../trigger-sentence.ts';

export const messageSeenFace: NodeFace<'message-seen'> = {
  icon: IconEye,
  name: msg`Message read`,
  description: msg`Starts when the customer has read what was last written to them`,
  keywords: msg`seen opened blue ticks read receipt trigger start`,
  sentence: (params, words) =>
    triggerSentence(words.i18n._(msg`When the customer has read our last message`), params, words),
  ports: NEXT,
  fields: TRIGGER_FIELDS,
  options: TRIGGER_OPTIONS,
};
