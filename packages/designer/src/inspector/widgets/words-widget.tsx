import { useLingui } from '@lingui/react/macro';
import { TagsInput } from '@mantine/core';
import { useKnownNames } from './known-names.ts';
import { readTexts } from './read-value.ts';
import { useProblemText } from './use-problem-text.ts';
import type { WidgetProps } from './widget-props.ts';

/** A list of short texts. */
export function WordsWidget({ path, spec, label, help, value, issues, onChange }: WidgetProps) {
  const { t } = useLingui();
  const problemText = useProblemText();
  const known = useKnownNames();
  return (
    <TagsInput
      data-field={path}
      label={label}
      description={help}
      placeholder={t`Write one and press Enter`}
      data={spec.namesOf === undefined ? [] : [...known[spec.namesOf]]}
      value={[...readTexts(value)]}
      error={problemText(issues, path, 'deep')}
      acceptValueOnBlur
      onChange={(words) => onChange(words.length === 0 && spec.optional === true ? undefined : words)}
    />
  );
}
