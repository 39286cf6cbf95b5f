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

/** The sentence a person reads about an issue. It names no field: the issue says where it belongs. */
export function issueText(issue: Pick<Issue, 'code' | 'params'>, language: Language): string {
  return fillIn(CATALOGUES[language][issue.code], issue.params);
}
