import { msg, plural } from '@lingui/core/macro';
import { IconTagPlus } from '@tabler/icons-react';
import { quotedList } from '../../words/quoted-text.ts';
import type { NodeFace } from '../node-face.ts';
import { NEXT } from '../shared-ports.ts';

export const addTagFace: NodeFace<'add-tag'> = {
  icon: IconTagPlus,
  name: msg`Add tag`,
  description: msg`Puts tags on the conversation`,
  keywords: msg`label mark segment apply`,
  sentence({ tags: names }, words) {
    const tags = quotedList(names, words, 'conjunction');
    const count = names.length;
    return words.i18n._(
      msg({
        message: plural(count, { one: `Add the tag ${tags}`, other: `Add the tags ${tags}` }),
      }),
    );
  },
  ports: NEXT,
  fields: { tags: { label: msg`Tags` } },
};
