import { msg } from '@lingui/core/macro';
import { IconNote } from '@tabler/icons-react';
import { textExcerpt } from '../../words/text-excerpt.ts';
import type { NodeFace } from '../node-face.ts';
import { NEXT } from '../shared-ports.ts';

export const internalNoteFace: NodeFace<'internal-note'> = {
  icon: IconNote,
  name: msg`Internal note`,
  description: msg`Writes something into the conversation that only your team sees`,
  keywords: msg`private note comment annotation memo team only`,
  sentence({ text }, words) {
    const excerpt = textExcerpt(text, words);
    return words.i18n._(msg`Note for the team: “${excerpt}”`);
  },
  ports: NEXT,
  fields: { text: { label: msg`Note`, help: msg`The customer does not see it.` } },
};
