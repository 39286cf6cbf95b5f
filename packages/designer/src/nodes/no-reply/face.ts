import { msg } from '@lingui/core/macro';
import { IconHourglassLow } from '@tabler/icons-react';
import { onChannels } from '../../words/channel-words.ts';
import { durationWords } from '../../words/duration-words.ts';
import type { NodeFace } from '../node-face.ts';

export const noReply: NodeFace<'no-reply'> = {
  icon: IconHourglassLow,
  name: msg`No reply`,
  description: msg`Starts when a customer has waited for an answer for a while`,
  keywords: msg`silence unanswered reminder hours last message 24 23`,
  sentence: ({ after, channels }, words) => {
    const duration = durationWords(after, words.language);
    const where = onChannels(channels, words);
    return words.i18n._(msg`${duration} after the last message, ${where}`);
  },
  ports: { next: msg`then` },
  fields: {
    after: {
      label: msg`How long after the customer’s last message`,
      help: msg`The window closes 24 hours after that message. 23 hours leaves the team one hour.`,
    },
    channels: { label: msg`On which channels` },
    repeat: {
      label: msg`When the customer writes again before anybody answers`,
      help: msg`Each message of the customer opens the window anew.`,
    },
  },
  options: {
    'repeat.once-per-episode': msg`Start once, until somebody answers`,
    'repeat.after-each-message': msg`Start again after each new message`,
  },
};
