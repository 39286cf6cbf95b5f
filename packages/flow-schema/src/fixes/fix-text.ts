import type { Language } from '../languages/language.ts';
import type { FixCode } from './fix.ts';
import { labelsEn } from './labels.en.ts';
import { labelsEs } from './labels.es.ts';
import { labelsPtBr } from './labels.pt-BR.ts';

const CATALOGUES: Readonly<Record<Language, Readonly<Record<FixCode, string>>>> = {
  'pt-BR': labelsPtBr,
  en: labelsEn,
  es: labelsEs,
};

/** What the button of a fix says. */
export function fixText(code: FixCode, language: Language): string {
  return CATALOGUES[language][code];
}
