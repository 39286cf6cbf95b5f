import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { MessageMatch } from '@janela/flow-schema';
import { quotedList } from '../words/quoted-text.ts';
import { shortPhrase } from '../words/text-excerpt.ts';
import type { OptionTexts, Words } from './node-face.ts';

/** All but `matches.any`, which names what it is about. */
export const MATCH_OPTIONS: OptionTexts = {
  'matches.first': msg`Only the very first`,
  'matches.keywords': msg`With certain words`,
  'matches.pattern': msg`That fit a pattern (regular expression)`,
};

type Clauses = Readonly<
  Record<Extract<MessageMatch, { mode: 'keywords' }>['how'], (words: string) => MessageDescriptor>
>;

const KEYWORDS: Clauses = {
  contains: (texts) => msg`with ${texts} in the text`,
  equals: (texts) => msg`with exactly ${texts}`,
  'starts-with': (texts) => msg`with a text that starts with ${texts}`,
};

/** What a comment or an answer has to be like, to follow a comma; null where any will do. */
export function matchClause(match: MessageMatch, words: Words): string | null {
  const { i18n } = words;
  if (match.mode === 'any') return null;
  if (match.mode === 'first') return i18n._(msg`for the very first time`);
  if (match.mode === 'keywords') return i18n._(KEYWORDS[match.how](quotedList(match.words, words)));
  const pattern = shortPhrase(match.pattern);
  return i18n._(msg`with a text that fits the pattern ${pattern}`);
}
