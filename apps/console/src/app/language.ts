import { i18n, type Messages } from '@lingui/core';
import { useLingui } from '@lingui/react';

export const LANGUAGES = ['pt-BR', 'en', 'es'] as const;

export type Language = (typeof LANGUAGES)[number];

/** Each language in its own words, as it stands in a list of languages. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  'pt-BR': 'Português (Brasil)',
  en: 'English',
  es: 'Español',
};

const STORED = 'janela.language';

const CATALOGS: Readonly<Record<Language, () => Promise<{ messages: Messages }>>> = {
  'pt-BR': () => import('../locales/pt-BR.po'),
  en: () => import('../locales/en.po'),
  es: () => import('../locales/es.po'),
};

/** What the person chose, else the first language of the browser that the product speaks, else English. */
export function preferredLanguage(
  stored: string | null = localStorage.getItem(STORED),
  browser: readonly string[] = navigator.languages,
): Language {
  const chosen = LANGUAGES.find((language) => language === stored);
  if (chosen) return chosen;
  for (const tag of browser) {
    const base = tag.slice(0, 2).toLowerCase();
    const known = LANGUAGES.find((language) => language.startsWith(base));
    if (known) return known;
  }
  return 'en';
}

/** Loads the words of a language and shows them. */
export async function activateLanguage(language: Language): Promise<void> {
  const { messages } = await CATALOGS[language]();
  i18n.loadAndActivate({ locale: language, messages });
  document.documentElement.lang = language;
}

/** Shows a language and remembers it on this device. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(STORED, language);
  await activateLanguage(language);
}

/** The language that is shown now. */
export function useLanguage(): Language {
  const { i18n: shown } = useLingui();
  return LANGUAGES.find((language) => language === shown.locale) ?? 'en';
}
