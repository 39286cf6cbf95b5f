import { msg } from '@lingui/core/macro';
import { IconMessageCircleUser } from '@tabler/icons-react';
import { textExcerpt } from '../../words/text-excerpt.ts';
import type { NodeFace } from '../node-face.ts';
import { SENT_OR_REFUSED } from '../shared-ports.ts';

export const privateReplyFace: NodeFace<'private-reply'> = {
  icon: IconMessageCircleUser,
  name: msg`Private reply`,
  description: msg`Answers a comment with the one direct message that Meta allows for it`,
  keywords: msg`comment to dm direct message inbox facebook instagram`,
  sentence({ text }, words) {
    const excerpt = textExcerpt(text, words);
    return words.i18n._(msg`Answer the comment in private: “${excerpt}”`);
  },
  ports: SENT_OR_REFUSED,
  fields: {
    text: {
      label: msg`Message`,
      help: msg`One for each comment. You may write more only after the customer has answered it.`,
    },
  },
};
