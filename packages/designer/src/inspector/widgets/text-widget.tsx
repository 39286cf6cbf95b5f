import { TextInput } from '@mantine/core';
import { readText } from './read-value.ts';
import { useProblemText } from './use-problem-text.ts';
import type { WidgetProps } from './widget-props.ts';

export function TextWidget({ path, spec, label, help, value, issues, onChange }: WidgetProps) {
  const problemText = useProblemText();
  return (
    <TextInput
      data-field={path}
      label={label}
      description={help}
      value={readText(value)}
      error={problemText(issues, path)}
      onChange={({ currentTarget }) => {
        const text = currentTarget.value;
        onChange(text === '' && spec.optional === true ? undefined : text);
      }}
    />
  );
}
