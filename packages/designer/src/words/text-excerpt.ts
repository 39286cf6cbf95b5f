import { readTextTemplate } from '@janela/flow-schema';
import type { Words } from '../nodes/node-face.ts';
import { VARIABLE_NAMES } from './variable-names.ts';

const LONGEST = 90;

/** A text with the names of its variables: “Hi {contact name}”. */
export function messageWithNames(source: string, { i18n }: Pick<Words, 'i18n'>): string {
  return readTextTemplate(source)
    .parts.map((part) => (part.type === 'text' ? part.text : `{${i18n._(VARIABLE_NAMES[part.name])}}`))
    .join('');
}

/** Its beginning, on one line. */
export function textExcerpt(source: string, words: Pick<Words, 'i18n'>): string {
  return shortened(messageWithNames(source, words).replaceAll(/\s+/g, ' ').trim());
}

/** Cut between words where there is a gap near the end, and never within one character that a person sees. */
function shortened(text: string): string {
  const characters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  if (characters.length <= LONGEST) return text;
  const cut = characters.slice(0, LONGEST).join('');
  const gap = cut.lastIndexOf(' ');
  return `${(gap > cut.length - 20 ? cut.slice(0, gap) : cut).trimEnd()}…`;
}
