import { msg } from '@lingui/core/macro';
import { IconMessagePlus } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';
import { NEXT } from '../shared-ports.ts';
import { TRIGGER_FIELDS, TRIGGER_OPTIONS } from '../trigger-form-words.ts';
import { triggerSentence } from '../trigger-sentence.ts';

export const conversationOpenedFace: NodeFace<'conversation-opened'> = {
  icon: IconMessagePlus,
  name: msg`Conversation opened`,
  description: msg`Starts when a conversation begins, or begins again after it was closed`,
  keywords: msg`new conversation chat lead first contact reopened begins welcome trigger start`,
  sentence: (params, words) => triggerSentence(words.i18n._(msg`When a conversation begins`), params, words),
  ports: NEXT,
  fields: TRIGGER_FIELDS,
  options: TRIGGER_OPTIONS,
};
