import { replyOptions } from './content-field.ts';
import type { OutgoingContent } from './message-content.ts';

/** What came back: the machine-readable part of a press, and the words. Either may be missing. */
export interface AnswerToMatch {
  readonly text?: string | null | undefined;
  readonly payload?: string | null | undefined;
}

/** `2`, `2.`, `2)`, `(2)`, `#2`, `2ª` and the emoji of a key, once folded. */
const NUMBER = /^[(#]?\s*(\d{1,3})\s*(?:[.):°-]|[oa])?$/;

/**
 * Which of a message's answers was given, as its id: by the press itself, by the same words, or by the number that
 * stood before it. Null where it was none of them, or where the words name two. Words go before numbers: an answer may
 * be called "2".
 */
export function matchReply(content: OutgoingContent, { text, payload }: AnswerToMatch): string | null {
  const options = replyOptions(content);
  const pressed = options.find(({ id }) => id === payload);
  if (pressed) return pressed.id;
  const said = text?.trim() ?? '';
  if (said === '') return null;
  const exact = options.filter(({ title }) => title.trim() === said);
  const [first, ...others] = exact.length > 0 ? exact : options.filter(({ title }) => fold(title) === fold(said));
  if (first) return others.length === 0 ? first.id : null;
  const number = NUMBER.exec(fold(said))?.[1];
  return number === undefined ? null : (options[Number(number) - 1]?.id ?? null);
}

/** As people compare: without case, accents, variants of an emoji and doubled spaces. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();
}
