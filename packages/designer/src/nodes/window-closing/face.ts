import { msg } from '@lingui/core/macro';
import { IconHourglassLow } from '@tabler/icons-react';
import { durationText } from '../../words/duration-text.ts';
import type { NodeFace } from '../node-face.ts';
import { NEXT } from '../shared-ports.ts';
import { TRIGGER_FIELDS, TRIGGER_OPTIONS } from '../trigger-form-words.ts';
import { triggerSentenceWithChannels } from '../trigger-sentence.ts';

export const windowClosingFace: NodeFace<'window-closing'> = {
  icon: IconHourglassLow,
  name: msg`Window closing`,
  description: msg`Starts before the 24-hour window of a conversation closes, while you may still write`,
  keywords: msg`24 hours expires ends soon time left deadline last chance warning session trigger start`,
  sentence(params, words) {
    const duration = durationText(params.before, words.language);
    const starting =
      params.moment === 'exact'
        ? msg`${duration} before the 24-hour window closes`
        : msg`${duration} before the 24-hour window closes or, if nobody works then, when the working hours before it end`;
    return triggerSentenceWithChannels(words.i18n._(starting), params, words);
  },
  ports: NEXT,
  fields: {
    before: { label: msg`How long before the window closes` },
    moment: {
      label: msg`If nobody works at that time`,
      help: msg`A window that closes on Sunday at 03:00 then warns on Friday, before everyone leaves.`,
    },
    ...TRIGGER_FIELDS,
  },
  options: {
    'moment.exact': msg`Start all the same`,
    'moment.last-working-moment': msg`Start when the working hours before it end`,
    ...TRIGGER_OPTIONS,
  },
};
