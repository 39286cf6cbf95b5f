import { msg } from '@lingui/core/macro';
import { IconTag } from '@tabler/icons-react';
import { quotedList } from '../../words/quoted-text.ts';
import type { NodeFace } from '../node-face.ts';
import { NEXT } from '../shared-ports.ts';
import { TRIGGER_FIELDS, TRIGGER_OPTIONS } from '../trigger-form-words.ts';
import { triggerSentence } from '../trigger-sentence.ts';

export const tagAddedFace: NodeFace<'tag-added'> = {
  icon: IconTag,
  name: msg`Tag added`,
  description: msg`Starts when a conversation is given a tag`,
  keywords: msg`label applied tagged segment trigger start`,
  sentence(params, words) {
    const tags = quotedList(params.tags ?? [], words);
    const starting = params.tags === undefined ? msg`When a tag is added` : msg`When the tag ${tags} is added`;
    return triggerSentence(words.i18n._(starting), params, words);
  },
  ports: NEXT,
  fields: { tags: { label: msg`Which tags`, help: msg`Leave it empty for any tag.` }, ...TRIGGER_FIELDS },
  options: TRIGGER_OPTIONS,
};
