import { msg } from '@lingui/core/macro';
import { IconMessageReply } from '@tabler/icons-react';
import { MATCH_OPTIONS, matchClause } from '../match-words.ts';
import type { NodeFace } from '../node-face.ts';
import { NEXT } from '../shared-ports.ts';
import { TRIGGER_FIELDS, TRIGGER_OPTIONS } from '../trigger-form-words.ts';
import { triggerSentence } from '../trigger-sentence.ts';

export const storyReplyFace: NodeFace<'story-reply'> = {
  icon: IconMessageReply,
  name: msg`Story reply`,
  description: msg`Starts when a customer answers an Instagram story of yours`,
  keywords: msg`instagram stories answer reaction trigger start`,
  sentence(params, words) {
    const clause = matchClause(params.matches, words);
    const starting = words.i18n._(msg`When the customer answers a story`);
    return triggerSentence([starting, ...(clause === null ? [] : [clause])].join(', '), params, words);
  },
  ports: NEXT,
  fields: {
    matches: { label: msg`Which answers`, help: msg`Capital letters and accents make no difference.` },
    ...TRIGGER_FIELDS,
  },
  options: { 'matches.any': msg`Any answer`, ...MATCH_OPTIONS, ...TRIGGER_OPTIONS },
};
