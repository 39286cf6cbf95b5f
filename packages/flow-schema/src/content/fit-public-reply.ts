import type { ChannelKind } from '@janela/messaging-window';
import { CONTENT_LIMITS } from './content-limits.ts';
import { cutText } from './cut-text.ts';
import { fitsLimit, textLength } from './text-length.ts';
import type { ContentProblem } from './wire-content.ts';

export interface FittedPublicReply {
  /** Null where it cannot be written. */
  readonly text: string | null;
  readonly problems: readonly ContentProblem[];
}

/** What is written below a comment for everyone to read: one text, cut where it is too long. */
export function fitPublicReply(text: string, channel: ChannelKind): FittedPublicReply {
  const limit = CONTENT_LIMITS[channel].publicReply;
  const words = text.trim();
  if (limit === null) return { text: null, problems: [{ code: 'not-on-channel', at: '' }] };
  if (words === '') return { text: null, problems: [{ code: 'empty', at: 'text' }] };
  if (fitsLimit(words, limit)) return { text: words, problems: [] };
  const actual = textLength(words, limit.unit);
  return {
    text: cutText(words, limit),
    problems: [{ code: 'too-long', at: 'text', limit: limit.max, actual, unit: limit.unit, sentAs: 'cut' }],
  };
}
