import { msg } from '@lingui/core/macro';
import { IconMessageOff } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';
import { NEXT } from '../shared-ports.ts';
import { TRIGGER_FIELDS, TRIGGER_OPTIONS } from '../trigger-form-words.ts';
import { triggerSentence } from '../trigger-sentence.ts';

export const conversationClosedFace: NodeFace<'conversation-closed'> = {
  icon: IconMessageOff,
  name: msg`Conversation closed`,
  description: msg`Starts when somebody closes a conversation`,
  keywords: msg`ended finished resolved done survey rating satisfaction trigger start`,
  sentence: (params, words) => triggerSentence(words.i18n._(msg`When a conversation is closed`), params, words),
  ports: NEXT,
  fields: TRIGGER_FIELDS,
  options: TRIGGER_OPTIONS,
};
