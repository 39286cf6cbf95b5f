import { shortDuration } from '../duration/short-duration.ts';
import { fillIn } from '../languages/fill-in.ts';
import type { Language } from '../languages/language.ts';
import type { Issue, IssueCode } from './issue.ts';
import { messagesEn } from './messages.en.ts';
import { messagesEs } from './messages.es.ts';
import { messagesPtBr } from './messages.pt-BR.ts';

const CATALOGUES: Readonly<Record<Language, Readonly<Record<IssueCode, string>>>> = {
  'pt-BR': messagesPtBr,
  en: messagesEn,
  es: messagesEs,
};

const BRANDS: Readonly<Record<string, string>> = {
  whatsapp: 'WhatsApp',
  messenger: 'Messenger',
  instagram: 'Instagram',
};

/** The sentence a person reads about an issue. It names no field: the issue says where it belongs. */
export function issueText({ code, params = {} }: Pick<Issue, 'code' | 'params'>, language: Language): string {
  const values = Object.entries(params).map(([name, value]) => [name, readable(name, value)]);
  return fillIn(CATALOGUES[language][code], Object.fromEntries(values) as typeof params);
}

/** Kinds of channels by their names, milliseconds (`since`) in hours and minutes. The rest reads as it is. */
function readable(name: string, value: string | number): string | number {
  if (name === 'since' && typeof value === 'number') return shortDuration(value);
  if (name !== 'channel' || typeof value !== 'string') return value;
  return value.replaceAll(/[a-z]+/g, (kind) => BRANDS[kind] ?? kind);
}
