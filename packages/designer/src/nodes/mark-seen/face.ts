import { msg } from '@lingui/core/macro';
import { IconChecks } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';
import { NEXT } from '../shared-ports.ts';

export const markSeenFace: NodeFace<'mark-seen'> = {
  icon: IconChecks,
  name: msg`Mark as read`,
  description: msg`Shows the customer that their messages have been read`,
  keywords: msg`seen blue ticks read receipt`,
  sentence: (_params, { i18n }) => i18n._(msg`Mark the customer’s messages as read`),
  ports: NEXT,
  fields: {},
};
