import { msg } from '@lingui/core/macro';
import { IconMessageDown } from '@tabler/icons-react';
import { onChannels } from '../../words/channel-words.ts';
import type { NodeFace } from '../node-face.ts';

export const messageReceived: NodeFace<'message-received'> = {
  icon: IconMessageDown,
  name: msg`Message received`,
  description: msg`Starts when a customer writes`,
  keywords: msg`inbound keyword word customer writes text`,
  sentence: ({ channels, matches }, words) => {
    const { i18n } = words;
    const where = onChannels(channels, words);
    if (matches.mode === 'any') return i18n._(msg`A customer writes ${where}`);
    const { text } = matches;
    return matches.mode === 'contains'
      ? i18n._(msg`A customer writes something with “${text}” ${where}`)
      : i18n._(msg`A customer writes exactly “${text}” ${where}`);
  },
  ports: { next: msg`then` },
  fields: {
    channels: { label: msg`On which channels` },
    matches: { label: msg`Which messages`, help: msg`Capitals and accents do not matter.` },
  },
  options: {
    'matches.any': msg`Any message`,
    'matches.contains': msg`Contains`,
    'matches.equals': msg`Is exactly`,
  },
};
