import { msg, plural } from '@lingui/core/macro';
import { IconTagMinus } from '@tabler/icons-react';
import { quotedList } from '../../words/quoted-text.ts';
import type { NodeFace } from '../node-face.ts';
import { NEXT } from '../shared-ports.ts';

export const removeTagFace: NodeFace<'remove-tag'> = {
  icon: IconTagMinus,
  name: msg`Remove tag`,
  description: msg`Takes tags off the conversation`,
  keywords: msg`label untag take off delete segment`,
  sentence({ tags: names }, words) {
    const tags = quotedList(names, words, 'conjunction');
    const count = names.length;
    return words.i18n._(
      msg({
        message: plural(count, { one: `Remove the tag ${tags}`, other: `Remove the tags ${tags}` }),
      }),
    );
  },
  ports: NEXT,
  fields: { tags: { label: msg`Tags` } },
};
