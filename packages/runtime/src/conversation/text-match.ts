import { patternMatches } from '@janela/flow-schema';
import type { MessageMatch, WORD_MATCHES } from '@janela/flow-schema';
import { foldText } from '../text/fold-text.ts';

type How = (typeof WORD_MATCHES)[number];

const COMPARE: { readonly [Mode in How]: (text: string, wanted: string) => boolean } = {
  contains: (text, wanted) => text.includes(wanted),
  equals: (text, wanted) => text === wanted,
  'starts-with': (text, wanted) => text.startsWith(wanted),
};

/** Compares as people do: without regard to case, accents and doubled spaces. */
export function textFits(text: string, how: How, wanted: string): boolean {
  return COMPARE[how](foldText(text), foldText(wanted));
}

/** Whether words fit a trigger. `isFirst`: they are the customer's very first. */
export function matchFits(match: MessageMatch, text: string | null, isFirst: boolean): boolean {
  switch (match.mode) {
    case 'any':
      return true;
    case 'first':
      return isFirst;
    case 'keywords':
      return match.words.some((word) => textFits(text ?? '', match.how, word));
    case 'pattern':
      return patternMatches(match.pattern, text ?? '');
  }
}
