import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DateRule, ValueRule } from '@janela/flow-schema';
import { durationText } from '../../words/duration-text.ts';
import { quotedText } from '../../words/quoted-text.ts';
import type { Words } from '../node-face.ts';

const SUBJECTS: Readonly<Record<ValueRule['of'], (key: string) => MessageDescriptor>> = {
  contact: (key) => msg`the field ${key}`,
  answer: (key) => msg`the answer ${key}`,
  input: (key) => msg`the input ${key}`,
};

const COMPARISONS: Readonly<Record<ValueRule['operator'], (subject: string, value: string) => MessageDescriptor>> = {
  is: (subject, value) => msg`${subject} is ${value}`,
  'is-not': (subject, value) => msg`${subject} is not ${value}`,
  contains: (subject, value) => msg`${subject} contains ${value}`,
  'starts-with': (subject, value) => msg`${subject} starts with ${value}`,
  greater: (subject, value) => msg`${subject} is greater than ${value}`,
  less: (subject, value) => msg`${subject} is less than ${value}`,
  'is-empty': (subject) => msg`${subject} has no value`,
  'is-set': (subject) => msg`${subject} has a value`,
};

/** “the field “city” is “Recife””. */
export function valueText({ of, key, operator, value = '' }: ValueRule, words: Words): MessageDescriptor {
  const subject = words.i18n._(SUBJECTS[of](quotedText(key, words)));
  return COMPARISONS[operator](subject, quotedText(value, words));
}

type Dated = Readonly<Record<DateRule['operator'], (field: string) => MessageDescriptor>>;

/** Without a length of time it is compared with this very moment. */
const WITHOUT_LENGTH: Dated = {
  'older-than': (field) => msg`the date in ${field} is past`,
  'newer-than': (field) => msg`the date in ${field} is still to come`,
  'comes-within': (field) => msg`the date in ${field} is now`,
  'is-today': (field) => msg`the date in ${field} is today`,
};

/** “the date in “birthday” comes within 3 days”. */
export function dateText({ key, operator, by }: DateRule, words: Words): MessageDescriptor {
  const field = quotedText(key, words);
  if (by === undefined || operator === 'is-today') return WITHOUT_LENGTH[operator](field);
  const duration = durationText(by, words.language);
  if (operator === 'older-than') return msg`the date in ${field} was more than ${duration} ago`;
  if (operator === 'newer-than') return msg`the date in ${field} was less than ${duration} ago or is still to come`;
  return msg`the date in ${field} comes within ${duration}`;
}
