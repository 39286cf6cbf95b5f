import { msg } from '@lingui/core/macro';
import { IconMoodHeart } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';
import { NEXT } from '../shared-ports.ts';

export const reactFace: NodeFace<'react'> = {
  icon: IconMoodHeart,
  name: msg`React`,
  description: msg`Reacts to the customer’s last message with an emoji`,
  keywords: msg`reaction emoji like heart thumbs up`,
  sentence({ emoji }, { i18n }) {
    return i18n._(msg`React with ${emoji}`);
  },
  ports: NEXT,
  fields: { emoji: { label: msg`Emoji`, help: msg`Instagram knows only the heart.` } },
};
