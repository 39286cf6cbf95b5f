import { Autocomplete } from '@mantine/core';
import { useKnownNames } from './known-names.ts';
import { readText } from './read-value.ts';
import { useProblemText } from './use-problem-text.ts';
import type { WidgetProps } from './widget-props.ts';

/** One line of text; where it is a name, those that are known are offered. */
export function TextWidget({ path, spec, label, help, value, issues, onChange }: WidgetProps) {
  const problemText = useProblemText();
  const known = useKnownNames();
  const shown = readText(value);
  return (
    <Autocomplete
      data-field={path}
      label={label}
      description={help}
      data={spec.namesOf === undefined ? [] : known[spec.namesOf].filter((name) => name !== shown)}
      value={shown}
      error={problemText(issues, path)}
      onChange={(text) => onChange(text === '' && spec.optional === true ? undefined : text)}
    />
  );
}
