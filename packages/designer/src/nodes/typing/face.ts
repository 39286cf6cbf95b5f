import { msg } from '@lingui/core/macro';
import { IconDots } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';
import { NEXT } from '../shared-ports.ts';

export const typingFace: NodeFace<'typing'> = {
  icon: IconDots,
  name: msg`Typing…`,
  description: msg`Shows the customer that an answer is being written`,
  keywords: msg`typing indicator writing human delay`,
  sentence: (_params, { i18n }) => i18n._(msg`Show “typing…” to the customer`),
  ports: NEXT,
  fields: {},
};
