import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { When } from '@janela/flow-schema';
import { clockText, dateText, weekdayListText } from '../../words/calendar-text.ts';
import { durationText } from '../../words/duration-text.ts';
import { quotedText } from '../../words/quoted-text.ts';
import type { Words } from '../node-face.ts';

type Of<Type extends When['type']> = Extract<When, { readonly type: Type }>;

/** 31 is the last day of a shorter month too. */
const LAST_DAY = 31;
const WORKING_WEEK = '1,2,3,4,5';
const DAYS_A_WEEK = 7;

/** “every Monday at 09:00”, in the middle of a sentence. */
export function whenText(when: When, words: Words): string {
  const clock = clockText(when, words);
  if (when.type === 'once') return words.i18n._(onceText(when, clock, words));
  if (when.type === 'recurring') return words.i18n._(recurringText(when, clock, words));
  const about = words.i18n._(dateFieldText(when, clock, words));
  return when.yearly ? words.i18n._(msg`${about}, every year`) : about;
}

function onceText(when: Of<'once'>, clock: string, words: Words): MessageDescriptor {
  const date = dateText(when.date, words);
  return msg`on ${date} at ${clock}`;
}

function recurringText(when: Of<'recurring'>, clock: string, words: Words): MessageDescriptor {
  if (when.every === 'week') return weeklyText(when.weekdays, clock, words);
  if (when.every === 'day') return msg`every day at ${clock}`;
  const { day } = when;
  return day === LAST_DAY
    ? msg`on the last day of each month at ${clock}`
    : msg`on day ${day} of each month at ${clock}`;
}

function weeklyText(weekdays: readonly number[], clock: string, words: Words): MessageDescriptor {
  if (weekdays.length === DAYS_A_WEEK) return msg`every day at ${clock}`;
  if (weekdays.toSorted((a, b) => a - b).join(',') === WORKING_WEEK) return msg`Monday to Friday at ${clock}`;
  const days = weekdayListText(weekdays, words);
  return msg`every ${days} at ${clock}`;
}

function dateFieldText(when: Of<'date-field'>, clock: string, words: Words): MessageDescriptor {
  const field = quotedText(when.field, words);
  if (when.by === undefined || when.offset === 'on') return msg`on the date in ${field}, at ${clock}`;
  const duration = durationText(when.by, words.language);
  return when.offset === 'before'
    ? msg`${duration} before the date in ${field}, at ${clock}`
    : msg`${duration} after the date in ${field}, at ${clock}`;
}
