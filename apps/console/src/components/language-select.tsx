import { useLingui } from '@lingui/react/macro';
import { Select } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { chooseLanguage, LANGUAGE_NAMES, LANGUAGES, type Language } from '../app/language.ts';

interface LanguageSelectProps {
  /** Without a label and a frame, for a corner of the page. */
  readonly bare?: boolean;
  readonly onChosen?: (language: Language) => void;
}

/** The language of the console, on this device and at once. */
export function LanguageSelect({ bare = false, onChosen }: LanguageSelectProps) {
  const { t, i18n } = useLingui();

  async function choose(value: string | null): Promise<void> {
    const language = LANGUAGES.find((one) => one === value);
    if (!language) return;
    await chooseLanguage(language);
    onChosen?.(language);
  }

  return (
    <Select
      {...(bare ? { 'aria-label': t`Language`, variant: 'unstyled', w: 220 } : { label: t`Language`, maw: 320 })}
      leftSection={<IconLanguage size={18} aria-hidden="true" />}
      data={LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }))}
      value={i18n.locale}
      onChange={(value) => void choose(value)}
    />
  );
}
