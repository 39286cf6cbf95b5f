import { z } from 'zod';
import { patternField } from '../../pattern/pattern.ts';
import { uniqueList } from '../fields/names.ts';

/** How the words of a message are compared with an admin's: without regard to case and accents. */
export const WORD_MATCHES = ['contains', 'equals', 'starts-with'] as const;

/** Which messages fit. With `keywords` one of the words, or of what people say instead of it, is enough. */
export type MessageMatch =
  | { readonly mode: 'any' }
  /** The customer's very first message in this conversation. */
  | { readonly mode: 'first' }
  | {
      readonly mode: 'keywords';
      readonly how: (typeof WORD_MATCHES)[number];
      readonly words: readonly string[];
    }
  /** A regular expression in RE2's syntax, anywhere in the message as it was written. */
  | { readonly mode: 'pattern'; readonly pattern: string };

export const MATCH_MODES = ['any', 'first', 'keywords', 'pattern'] as const;

const word = z.string().trim().min(1).max(200);

export function messageMatchField(): z.ZodType<MessageMatch> {
  return z.discriminatedUnion('mode', [
    z.strictObject({ mode: z.literal('any') }),
    z.strictObject({ mode: z.literal('first') }),
    z.strictObject({ mode: z.literal('keywords'), how: z.enum(WORD_MATCHES), words: uniqueList(word, 100) }),
    z.strictObject({ mode: z.literal('pattern'), pattern: patternField() }),
  ]);
}
