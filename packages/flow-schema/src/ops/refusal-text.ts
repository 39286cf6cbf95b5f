import { fillIn } from '../languages/fill-in.ts';
import type { Language } from '../languages/language.ts';
import type { Refusal, RefusalCode } from './operation.ts';
import { refusalsEn } from './refusals.en.ts';
import { refusalsEs } from './refusals.es.ts';
import { refusalsPtBr } from './refusals.pt-BR.ts';

const CATALOGUES: Readonly<Record<Language, Readonly<Record<RefusalCode, string>>>> = {
  'pt-BR': refusalsPtBr,
  en: refusalsEn,
  es: refusalsEs,
};

/** The sentence a person reads, or hears, about why an edit was not made. */
export function refusalText(refusal: Refusal, language: Language): string {
  return fillIn(CATALOGUES[language][refusal.code], refusal.params);
}
