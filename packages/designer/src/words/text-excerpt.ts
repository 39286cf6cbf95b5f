import { readTextTemplate, type TextPart } from '@janela/flow-schema';
import type { Words } from '../nodes/node-face.ts';
import { variableName } from './variable-names.ts';

const LONGEST = 90;
/** Of what stands between other words. */
const LONGEST_PHRASE = 60;

/** A text with the names of its variables: “Hi {contact name}”. Choices between texts are left out, what they choose from stays. */
export function messageWithNames(source: string, { i18n }: Pick<Words, 'i18n'>): string {
  const shown = (part: TextPart): string => {
    if (part.type === 'text') return part.text;
    return part.type === 'variable' ? `{${variableName(part.name, i18n)}}` : '';
  };
  return readTextTemplate(source).parts.map(shown).join('');
}

/** Its beginning, on one line. */
export function textExcerpt(source: string, words: Pick<Words, 'i18n'>): string {
  return shortened(messageWithNames(source, words).replaceAll(/\s+/g, ' ').trim(), LONGEST);
}

/** A word, a pattern, a condition: its beginning, where it is too long to be read over. */
export function shortPhrase(text: string): string {
  return shortened(text, LONGEST_PHRASE);
}

/** Cut between words where there is a gap near the end, and never within one character that a person sees. */
function shortened(text: string, longest: number): string {
  const characters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  if (characters.length <= longest) return text;
  const cut = characters.slice(0, longest).join('');
  const gap = cut.lastIndexOf(' ');
  return `${(gap > cut.length - 20 ? cut.slice(0, gap) : cut).trimEnd()}…`;
}
