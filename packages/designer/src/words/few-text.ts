import { msg } from '@lingui/core/macro';
import type { Words } from '../nodes/node-face.ts';
import { listText } from './list-text.ts';

/** A card has room for so many; the rest is counted. */
const TOLD = 3;

/** “a, b, c and 2 more”. One more than fits is told too: counting it would take as much room. */
export function fewText(
  items: readonly string[],
  { i18n, language }: Words,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  if (items.length <= TOLD + 1) return listText(items, language, type);
  const count = items.length - TOLD;
  const rest = i18n._(msg({ message: `${count} more`, context: 'end of a list' }));
  return listText([...items.slice(0, TOLD), rest], language, type);
}
