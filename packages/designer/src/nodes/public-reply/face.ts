import { msg, plural } from '@lingui/core/macro';
import { IconMessageCircleShare } from '@tabler/icons-react';
import { textExcerpt } from '../../words/text-excerpt.ts';
import type { NodeFace } from '../node-face.ts';
import { SENT_OR_REFUSED } from '../shared-ports.ts';

export const publicReplyFace: NodeFace<'public-reply'> = {
  icon: IconMessageCircleShare,
  name: msg`Public reply`,
  description: msg`Answers a comment under the post, where everybody can read it`,
  keywords: msg`comment reply answer post facebook instagram visible`,
  sentence({ texts: [first = '', ...others] }, words) {
    const excerpt = textExcerpt(first, words);
    const count = others.length;
    const answer = words.i18n._(msg`Answer the comment in public: “${excerpt}”`);
    if (count === 0) return answer;
    const rest = msg({
      message: plural(count, { one: 'or with another text', other: 'or with one of # other texts' }),
    });
    return `${answer}, ${words.i18n._(rest)}`;
  },
  ports: SENT_OR_REFUSED,
  fields: {
    texts: {
      label: msg`Answers`,
      help: msg`One of them is used for each comment, so that the post does not fill with the same words.`,
    },
  },
};
