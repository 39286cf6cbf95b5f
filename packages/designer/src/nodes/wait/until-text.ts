import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Until } from '@janela/flow-schema';
import { clockText, weekdayListText } from '../../words/calendar-text.ts';
import { durationText } from '../../words/duration-text.ts';
import { quotedText } from '../../words/quoted-text.ts';
import type { Words } from '../node-face.ts';

const DAYS_A_WEEK = 7;

/** How long or until when: “Wait 1 hour”, “Wait until 09:00”. */
export function untilText(until: Until, words: Words): string {
  return words.i18n._(waitingText(until, words));
}

function waitingText(until: Until, words: Words): MessageDescriptor {
  if (until.type === 'duration') {
    const duration = durationText(until.duration, words.language);
    return msg`Wait ${duration}`;
  }
  if (until.type === 'working-hours') return msg`Wait for working hours`;
  const clock = clockText(until, words);
  if (until.type === 'date-field') {
    const field = quotedText(until.field, words);
    return msg`Wait until the date in ${field}, at ${clock}`;
  }
  if (until.weekdays === undefined || until.weekdays.length === DAYS_A_WEEK) return msg`Wait until ${clock}`;
  const days = weekdayListText(until.weekdays, words, 'disjunction');
  return msg`Wait until ${days} at ${clock}`;
}
