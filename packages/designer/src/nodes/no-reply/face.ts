import { msg } from '@lingui/core/macro';
import { IconClockExclamation } from '@tabler/icons-react';
import { channelsText } from '../../words/channels-text.ts';
import { durationText } from '../../words/duration-text.ts';
import type { NodeFace } from '../node-face.ts';

export const noReplyFace: NodeFace<'no-reply'> = {
  icon: IconClockExclamation,
  name: msg`No reply`,
  description: msg`Starts when a customer’s last message has gone unanswered for a while`,
  keywords: msg`silence time passed 24 hours window reminder unanswered pending late trigger start`,
  sentence({ after, channels, repeat }, words) {
    const duration = durationText(after, words.language);
    const where = channelsText(channels, words);
    return words.i18n._(
      repeat === 'once-per-episode'
        ? msg`${duration} after the last message, ${where}`
        : msg`${duration} after the last message, ${where}, and again after each new one`,
    );
  },
  ports: { next: msg`next` },
  fields: {
    after: { label: msg`Time after the customer’s last message` },
    channels: { label: msg`Channels` },
    repeat: { label: msg`If the customer writes again` },
  },
  options: {
    'repeat.once-per-episode': msg`Start only once, until someone answers`,
    'repeat.after-each-message': msg`Start again after each new message`,
  },
};
