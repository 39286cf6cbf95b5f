import type { MessageMatch } from './word-match.ts';

type Keywords = Extract<MessageMatch, { mode: 'keywords' }>;

/**
 * Whether one message may fit both. Of two lists of words it is said only where a word of one is a fit of the other: any message may
 * hold two words, and nobody would want to hear of that. Of patterns nothing is said.
 */
export function matchesMeet(one: MessageMatch, other: MessageMatch): boolean {
  if (one.mode === 'keywords' && other.mode === 'keywords') return wordsFit(one, other) || wordsFit(other, one);
  if (one.mode === 'pattern' && other.mode === 'pattern') return one.pattern === other.pattern;
  const modes = [one.mode, other.mode];
  return !modes.includes('pattern') || modes.includes('any') || modes.includes('first');
}

function wordsFit({ words, how }: Keywords, { words: said }: Keywords): boolean {
  const fits = { equals: isSame, contains: holds, 'starts-with': startsWith }[how];
  return said.some((text) => words.some((word) => fits(text.toLowerCase(), word.toLowerCase())));
}

function isSame(text: string, word: string): boolean {
  return text === word;
}

function holds(text: string, word: string): boolean {
  return text.includes(word);
}

function startsWith(text: string, word: string): boolean {
  return text.startsWith(word);
}
