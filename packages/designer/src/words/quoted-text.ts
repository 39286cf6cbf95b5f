import { msg } from '@lingui/core/macro';
import type { Words } from '../nodes/node-face.ts';
import { fewText } from './few-text.ts';
import { shortPhrase } from './text-excerpt.ts';

/** In the quotation marks of the reader's language; only its beginning where it is long. */
export function quotedText(source: string, { i18n }: Pick<Words, 'i18n'>): string {
  const text = shortPhrase(source);
  return i18n._(msg`“${text}”`);
}

/** “a”, “b” or “c”: what somebody typed, each in quotation marks. */
export function quotedList(
  texts: readonly string[],
  words: Words,
  type: 'conjunction' | 'disjunction' = 'disjunction',
): string {
  const quoted = texts.map((text) => quotedText(text, words));
  return fewText(quoted, words, type);
}
