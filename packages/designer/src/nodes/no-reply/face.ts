import { msg } from '@lingui/core/macro';
import { IconClockExclamation } from '@tabler/icons-react';
import { durationText } from '../../words/duration-text.ts';
import type { NodeFace } from '../node-face.ts';
import { NEXT } from '../shared-ports.ts';
import { TRIGGER_FIELDS, TRIGGER_OPTIONS } from '../trigger-form-words.ts';
import { triggerSentenceWithChannels } from '../trigger-sentence.ts';

export const noReplyFace: NodeFace<'no-reply'> = {
  icon: IconClockExclamation,
  name: msg`No reply`,
  description: msg`Starts when a customer’s last message has gone unanswered for a while`,
  keywords: msg`silence time passed 24 hours window reminder unanswered pending late follow-up trigger start`,
  sentence(params, words) {
    const { after, since, repeat } = params;
    const duration = durationText(after, words.language);
    const seen = msg`${duration} after the customer read our message and did not answer`;
    const written =
      repeat === 'once-per-episode'
        ? msg`${duration} after the last message`
        : msg`${duration} after the last message, and again after each new one`;
    return triggerSentenceWithChannels(words.i18n._(since === 'seen' ? seen : written), params, words);
  },
  ports: NEXT,
  fields: {
    after: { label: msg`How long` },
    since: { label: msg`Counted from` },
    repeat: { label: msg`If the customer writes again` },
    ...TRIGGER_FIELDS,
  },
  options: {
    'since.inbound': msg`The customer’s last message, while nobody has answered it`,
    'since.seen': msg`When the customer read our last message, while they have not answered`,
    'repeat.once-per-episode': msg`Start only once, until someone answers`,
    'repeat.after-each-message': msg`Start again after each new message`,
    ...TRIGGER_OPTIONS,
  },
};
