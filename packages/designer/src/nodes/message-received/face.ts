import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { MessageMatch } from '@janela/flow-schema';
import { IconMessageDown } from '@tabler/icons-react';
import { channelsText } from '../../words/channels-text.ts';
import type { NodeFace } from '../node-face.ts';

export const messageReceivedFace: NodeFace<'message-received'> = {
  icon: IconMessageDown,
  name: msg`Message received`,
  description: msg`Starts when a customer writes`,
  keywords: msg`incoming arrives writes word keyword hello greeting trigger start`,
  sentence({ channels, matches }, words) {
    return words.i18n._(starting(matches, channelsText(channels, words)));
  },
  ports: { next: msg`next` },
  fields: {
    channels: { label: msg`Channels` },
    matches: {
      label: msg`Which messages`,
      help: msg`Capital letters and accents make no difference.`,
    },
  },
  options: {
    'matches.any': msg`Any message`,
    'matches.contains': msg`Messages that contain`,
    'matches.equals': msg`Messages that are exactly`,
  },
};

function starting(matches: MessageMatch, where: string): MessageDescriptor {
  if (matches.mode === 'any') return msg`When the customer writes, ${where}`;
  const { text } = matches;
  return matches.mode === 'contains'
    ? msg`When the customer’s message contains “${text}”, ${where}`
    : msg`When the customer writes exactly “${text}”, ${where}`;
}
