import { msg, plural } from '@lingui/core/macro';
import { IconMessageCircle } from '@tabler/icons-react';
import { MATCH_OPTIONS, matchClause } from '../match-words.ts';
import type { NodeFace } from '../node-face.ts';
import { NEXT } from '../shared-ports.ts';
import { TRIGGER_FIELDS, TRIGGER_OPTIONS } from '../trigger-form-words.ts';
import { triggerSentence } from '../trigger-sentence.ts';

export const commentReceivedFace: NodeFace<'comment-received'> = {
  icon: IconMessageCircle,
  name: msg`Comment received`,
  description: msg`Starts when somebody comments on a post or an ad of yours`,
  keywords: msg`comments facebook instagram post reel live feed growth tool comment to message trigger start`,
  sentence(params, words) {
    const { matches, posts } = params;
    const { i18n } = words;
    const count = posts?.length ?? 0;
    const starting =
      posts === undefined
        ? msg`When somebody comments`
        : msg({
            message: plural(count, {
              one: 'When somebody comments on the chosen post',
              other: 'When somebody comments on one of the # chosen posts',
            }),
          });
    const clause = matchClause(matches, words);
    return triggerSentence([i18n._(starting), ...(clause === null ? [] : [clause])].join(', '), params, words);
  },
  ports: NEXT,
  fields: {
    matches: { label: msg`Which comments`, help: msg`Capital letters and accents make no difference.` },
    posts: { label: msg`On which posts`, help: msg`The ids of the posts. Leave it empty for all of them.` },
    ...TRIGGER_FIELDS,
  },
  options: { 'matches.any': msg`Any comment`, ...MATCH_OPTIONS, ...TRIGGER_OPTIONS },
};
