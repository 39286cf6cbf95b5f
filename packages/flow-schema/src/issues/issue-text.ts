import type { Issue, IssueCode } from './issue.ts';
import { messagesEn } from './messages.en.ts';
import { messagesEs } from './messages.es.ts';
import { messagesPtBr } from './messages.pt-BR.ts';

export const LANGUAGES = ['pt-BR', 'en', 'es'] as const;

export type Language = (typeof LANGUAGES)[number];

const CATALOGUES: Readonly<Record<Language, Readonly<Record<IssueCode, string>>>> = {
  'pt-BR': messagesPtBr,
  en: messagesEn,
  es: messagesEs,
};

/** The sentence a person reads about an issue. It names no field: the issue says where it belongs. */
export function issueText(issue: Pick<Issue, 'code' | 'params'>, language: Language): string {
  return CATALOGUES[language][issue.code].replaceAll(/(?<!\{)\{(\w+)\}(?!\})/g, (whole, name: string) => {
    const value = issue.params?.[name];
    return value === undefined ? whole : String(value);
  });
}
