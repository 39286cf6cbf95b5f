import type { MediaKind, OutgoingContent } from './message-content.ts';
import { change, type Fitting, tellTooLong, textMessages } from './fitting.ts';
import { fitsLimit } from './text-length.ts';
import type { WireContent } from './wire-content.ts';

type Media = Extract<OutgoingContent, { kind: MediaKind }>;

/** A file, and its words under it where the channel has room for them, else after it. `at` is where the words stand. */
export function mediaMessages(
  fitting: Fitting,
  { kind, url, caption = '', fileName }: Media,
  at: string,
): readonly WireContent[] {
  const file = { kind, url, ...(kind === 'document' && fileName !== undefined ? { fileName } : {}) };
  const words = caption.trim();
  if (words === '') return [file];
  const limit = fitting.limits.caption[kind];
  if (limit !== null && fitsLimit(words, limit)) return [{ ...file, caption: words }];
  tellTooLong(fitting, { text: words, limit: limit ?? fitting.limits.text, at }, 'several-messages');
  change(fitting, 'caption-as-text', at);
  return [file, ...textMessages(fitting, words, at)];
}
