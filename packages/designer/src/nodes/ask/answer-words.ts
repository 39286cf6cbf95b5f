import type { MessageDescriptor } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import type { AnswerSpec } from '@janela/flow-schema';
import type { Words } from '../node-face.ts';

const EXPECTED: Readonly<Record<Exclude<AnswerSpec['type'], 'choice'>, MessageDescriptor>> = {
  text: msg`the answer`,
  number: msg`a number`,
  email: msg`an e-mail address`,
  phone: msg`a phone number`,
  date: msg`a date`,
  pattern: msg`an answer that fits a pattern`,
};

const ALWAYS: Readonly<Record<string, MessageDescriptor>> = {
  'no-answer': msg`no answer`,
  invalid: msg`no valid answer`,
  'not-delivered': msg`not delivered`,
};

/** What the question waits for: “a number”, “one of 3 answers”. */
export function expectedAnswer(answer: AnswerSpec, { i18n }: Words): string {
  if (answer.type !== 'choice') return i18n._(EXPECTED[answer.type]);
  const count = answer.options.length;
  return i18n._(msg({ message: plural(count, { one: 'one given answer', other: 'one of # answers' }) }));
}

/** The same in full: bounds, the pattern, and every answer there is to choose from. */
export function answerText(answer: AnswerSpec, words: Words): string {
  const expected = expectedAnswer(answer, words);
  if (answer.type === 'pattern') return `${expected}: ${answer.pattern}`;
  if (answer.type === 'choice') return `${expected}: ${answer.options.map(({ title }) => title).join(', ')}`;
  if (answer.type !== 'number') return expected;
  const { min, max } = answer;
  return min === undefined && max === undefined ? expected : `${expected} (${min ?? '…'} – ${max ?? '…'})`;
}

/** The ways out of a question: each answer there is to choose from has its own. */
export function answerPorts(answer: AnswerSpec, { i18n }: Words): ReadonlyMap<string, string> {
  const always = Object.entries(ALWAYS).map(([id, name]): [string, string] => [id, i18n._(name)]);
  if (answer.type !== 'choice') return new Map([['answered', i18n._(msg`answered`)], ...always]);
  const answers = answer.options.map(({ id, title }, index): [string, string] => {
    const key = String(index + 1);
    // Somebody may still be writing it.
    return [id, title.trim() === '' ? i18n._(msg`answer ${key}`) : title];
  });
  return new Map([...answers, ...always]);
}
