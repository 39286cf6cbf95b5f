import type { ContentLimits } from './content-limits.ts';
import { cutText } from './cut-text.ts';
import { fitsLimit, textLength, type TextLimit } from './text-length.ts';
import type { ContentChange, ContentChangeCode, ContentProblem, WireContent } from './wire-content.ts';
import { splitText } from './split-text.ts';

/** What is found out while one message is fitted to one channel. */
export interface Fitting {
  readonly limits: ContentLimits;
  /** The words on a button that opens a list, where the admin wrote none. */
  readonly opener: string;
  readonly changes: ContentChange[];
  readonly problems: ContentProblem[];
}

/** Stands for words that are missing where the platform wants some. */
const NO_WORDS = '…';

export function change(fitting: Fitting, code: ContentChangeCode, at: string): void {
  const isKnown = fitting.changes.some((known) => known.code === code && known.at === at);
  if (!isKnown) fitting.changes.push({ code, at });
}

export function problem(fitting: Fitting, found: ContentProblem): void {
  const isKnown = fitting.problems.some(({ code, at }) => code === found.code && at === found.at);
  if (!isKnown) fitting.problems.push(found);
}

export function tellTooLong(
  fitting: Fitting,
  { text, limit, at }: LimitedText,
  sentAs: NonNullable<ContentProblem['sentAs']>,
): void {
  if (fitsLimit(text, limit)) return;
  const actual = textLength(text, limit.unit);
  problem(fitting, { code: 'too-long', at, limit: limit.max, actual, unit: limit.unit, sentAs });
}

export interface LimitedText {
  readonly text: string;
  readonly limit: TextLimit;
  readonly at: string;
}

/** A title or another short line: cut where it is too long, which is told. */
export function shortened(fitting: Fitting, { text, limit, at }: LimitedText): string {
  if (fitsLimit(text, limit)) return text;
  tellTooLong(fitting, { text, limit, at }, 'cut');
  change(fitting, 'shortened', at);
  return cutText(text, limit);
}

/** Words that the platform insists on: variables may have left nothing of them. */
export function filledIn(fitting: Fitting, { text, at }: Omit<LimitedText, 'limit'>, instead = NO_WORDS): string {
  if (text.trim() !== '') return text;
  problem(fitting, { code: 'empty', at });
  change(fitting, 'filled-in', at);
  return instead;
}

/** An address as the platforms take it. White space that a variable brought in is written as they want it. */
export function address(fitting: Fitting, { text, at }: Omit<LimitedText, 'limit'>): string {
  const url = text.trim().replaceAll(/\s/g, '%20');
  if (!/^https:\/\/[^/?#%]+(?:[/?#]|$)/.test(url)) problem(fitting, { code: 'not-an-address', at });
  return url;
}

/** Words without anything to press: as many messages as they need, none where there are none. */
export function textMessages(fitting: Fitting, text: string, at: string): readonly WireContent[] {
  const parts = splitText(text, fitting.limits.text);
  if (parts.length > 1) change(fitting, 'text-split', at);
  return parts.map((part) => ({ kind: 'text', text: part }));
}
