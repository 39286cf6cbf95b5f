import { msg } from '@lingui/core/macro';
import { IconCalendarEvent } from '@tabler/icons-react';
import { capitalized } from '../../words/capitalized.ts';
import type { NodeFace } from '../node-face.ts';
import { NEXT } from '../shared-ports.ts';
import { TRIGGER_FIELDS, TRIGGER_OPTIONS } from '../trigger-form-words.ts';
import { triggerSentence } from '../trigger-sentence.ts';
import { whenText } from './when-text.ts';

export const scheduleFace: NodeFace<'schedule'> = {
  icon: IconCalendarEvent,
  name: msg`Schedule`,
  description: msg`Starts at times of the calendar, or before and after a date of the contact`,
  keywords: msg`date time cron recurring every day week month birthday anniversary due campaign broadcast trigger start`,
  sentence: (params, words) =>
    triggerSentence(capitalized(whenText(params.when, words), words.language), params, words),
  ports: NEXT,
  fields: {
    when: { label: msg`When`, help: msg`It starts in every conversation that fits.` },
    ...TRIGGER_FIELDS,
  },
  options: TRIGGER_OPTIONS,
};
