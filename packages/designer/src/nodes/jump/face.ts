import { msg } from '@lingui/core/macro';
import { IconCornerDownRight } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';

export const jumpFace: NodeFace<'jump'> = {
  icon: IconCornerDownRight,
  name: msg`Jump`,
  description: msg`Goes on at another block, where a line across the canvas would be hard to follow`,
  keywords: msg`go to step goto loop back return link`,
  sentence: (_params, { i18n }) => i18n._(msg`Go on at another block`),
  ports: {},
  fields: { blockId: { label: msg`Which block` } },
};
