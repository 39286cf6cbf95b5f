import { setupI18n, type I18n, type Messages } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import type { Language } from '@janela/flow-schema';
import { useEffect, useState, type ReactNode } from 'react';

const CATALOGS: Readonly<Record<Language, () => Promise<{ messages: Messages }>>> = {
  'pt-BR': () => import('../locales/pt-BR.po'),
  en: () => import('../locales/en.po'),
  es: () => import('../locales/es.po'),
};

interface DesignerLanguageProps {
  readonly language: Language;
  readonly children: ReactNode;
}

/** The designer brings its own words, apart from those of the app around it, so that any app can embed it. */
export function DesignerLanguage({ language, children }: DesignerLanguageProps) {
  const [i18n, setI18n] = useState<I18n | null>(null);
  useEffect(() => {
    let current = true;
    void CATALOGS[language]().then(({ messages }) => {
      if (current) setI18n(setupI18n({ locale: language, messages: { [language]: messages } }));
    });
    return () => {
      current = false;
    };
  }, [language]);
  return i18n === null ? null : <I18nProvider i18n={i18n}>{children}</I18nProvider>;
}
