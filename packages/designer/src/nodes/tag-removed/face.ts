import { msg } from '@lingui/core/macro';
import { IconTagOff } from '@tabler/icons-react';
import { quotedList } from '../../words/quoted-text.ts';
import type { NodeFace } from '../node-face.ts';
import { NEXT } from '../shared-ports.ts';
import { TRIGGER_FIELDS, TRIGGER_OPTIONS } from '../trigger-form-words.ts';
import { triggerSentence } from '../trigger-sentence.ts';

export const tagRemovedFace: NodeFace<'tag-removed'> = {
  icon: IconTagOff,
  name: msg`Tag removed`,
  description: msg`Starts when a tag is taken off a conversation`,
  keywords: msg`label untagged taken off segment trigger start`,
  sentence(params, words) {
    const tags = quotedList(params.tags ?? [], words);
    const starting = params.tags === undefined ? msg`When a tag is removed` : msg`When the tag ${tags} is removed`;
    return triggerSentence(words.i18n._(starting), params, words);
  },
  ports: NEXT,
  fields: { tags: { label: msg`Which tags`, help: msg`Leave it empty for any tag.` }, ...TRIGGER_FIELDS },
  options: TRIGGER_OPTIONS,
};
