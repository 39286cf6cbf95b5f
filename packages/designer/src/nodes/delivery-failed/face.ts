import { msg } from '@lingui/core/macro';
import { IconMessageX } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';
import { NEXT } from '../shared-ports.ts';
import { TRIGGER_FIELDS, TRIGGER_OPTIONS } from '../trigger-form-words.ts';
import { triggerSentence } from '../trigger-sentence.ts';

export const deliveryFailedFace: NodeFace<'delivery-failed'> = {
  icon: IconMessageX,
  name: msg`Delivery failed`,
  description: msg`Starts when a message could not be delivered`,
  keywords: msg`error undelivered not sent bounced failed trigger start`,
  sentence: (params, words) => triggerSentence(words.i18n._(msg`When a message could not be delivered`), params, words),
  ports: NEXT,
  fields: TRIGGER_FIELDS,
  options: TRIGGER_OPTIONS,
};
