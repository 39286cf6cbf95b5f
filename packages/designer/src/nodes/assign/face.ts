import { msg } from '@lingui/core/macro';
import { IconUserShare } from '@tabler/icons-react';
import type { NodeFace } from '../node-face.ts';
import { assignText } from './assign-text.ts';

export const assignFace: NodeFace<'assign'> = {
  icon: IconUserShare,
  name: msg`Assign`,
  description: msg`Gives the conversation to a person of your team`,
  keywords: msg`distribute round robin queue rotation responsible user owner agent transfer least busy`,
  sentence: ({ to }, words) => assignText(to, words),
  ports: { next: msg`next`, nobody: msg`nobody available` },
  fields: { to: { label: msg`To whom` } },
};
