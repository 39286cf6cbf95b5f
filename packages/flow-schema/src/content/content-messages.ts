import type { ContentChangeCode, ContentProblemCode } from './wire-content.ts';

/** The sentences of one language. What is too long has one for each way of counting. */
export interface ContentMessages {
  readonly changes: Readonly<Record<ContentChangeCode, string>>;
  readonly problems: Readonly<
    Record<Exclude<ContentProblemCode, 'too-long'> | 'too-long-characters' | 'too-long-bytes', string>
  >;
}
