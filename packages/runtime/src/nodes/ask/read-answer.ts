import { patternMatches } from '@janela/flow-schema';
import type { AnswerOption, AnswerSpec, KnownNode } from '@janela/flow-schema';
import type { CustomerMessageEvent } from '../../conversation/conversation-event.ts';
import type { StepContext } from '../../step/executor.ts';
import { foldText } from '../../text/fold-text.ts';
import { readDateAnswer } from './read-date.ts';
import { readEmail } from './read-email.ts';
import { readNumber } from './read-number.ts';
import { readPhone } from './read-phone.ts';
import { optionPayload } from './question-content.ts';

export interface Answer {
  /** In the one spelling in which it is kept. */
  readonly value: string;
  /** With choices: the id of the chosen one. */
  readonly port: string;
}

type AnswerType = AnswerSpec['type'];
type SpecOf<Type extends AnswerType> = { [T in Type]: Extract<AnswerSpec, { type: T }> }[Type];
type Read = (text: string, context: StepContext) => string | null;

/** What the customer's message says as an answer to this question; null where it does not fit. */
export function readAnswer(
  { id: nodeId, params: { answer } }: KnownNode<'ask'>,
  message: CustomerMessageEvent,
  context: StepContext,
): Answer | null {
  if (answer.type === 'choice') return readChoice(answer.options, message, nodeId);
  const text = (message.text ?? '').trim();
  const value = text === '' ? null : reader(answer)(text, context);
  return value === null ? null : { value, port: 'answered' };
}

function reader(answer: Exclude<AnswerSpec, { type: 'choice' }>): Read {
  switch (answer.type) {
    case 'text':
      return (text) => text.slice(0, LONGEST_ANSWER);
    case 'email':
      return readEmail;
    case 'phone':
      return (text, { env }) => readPhone(text, env.account.country);
    case 'date':
      return (text, { env }) => readDateAnswer(text, env.calendar.toLocal(env.now, env.account.timeZone));
    case 'number':
      return (text, { env }) => inBounds(readNumber(text, env.account.country), answer);
    case 'pattern':
      return (text) => (patternMatches(answer.pattern, text) ? text.slice(0, LONGEST_ANSWER) : null);
  }
}

/** Answers are quoted in texts and kept for long: nobody writes more into one field on purpose. */
const LONGEST_ANSWER = 1_000;

function inBounds(value: number | null, { min, max }: SpecOf<'number'>): string | null {
  if (value === null || (min !== undefined && value < min) || (max !== undefined && value > max)) return null;
  return String(value);
}

function readChoice(
  options: readonly AnswerOption[],
  { payload, text }: CustomerMessageEvent,
  nodeId: string,
): Answer | null {
  const pressed = options.find(({ id }) => payload === optionPayload(nodeId, id));
  const folded = foldText(text ?? '');
  const chosen = pressed ?? options.find((option, index) => isMeant(option, { folded, number: index + 1 }));
  return chosen === undefined ? null : { value: chosen.title, port: chosen.id };
}

function isMeant(
  { title, synonyms = [] }: AnswerOption,
  { folded, number }: { readonly folded: string; readonly number: number },
): boolean {
  if (folded === '') return false;
  return [title, ...synonyms].some((word) => foldText(word) === folded) || folded === String(number);
}
