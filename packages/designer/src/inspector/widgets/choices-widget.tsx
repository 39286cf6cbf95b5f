import { Checkbox, Stack } from '@mantine/core';
import { readTexts } from './read-value.ts';
import { useProblemText } from './use-problem-text.ts';
import type { WidgetProps } from './widget-props.ts';

/** Any of a few, kept in the order in which they are shown. */
export function ChoicesWidget({ path, label, help, value, options, issues, onChange }: WidgetProps) {
  const problemText = useProblemText();
  return (
    <Checkbox.Group
      data-field={path}
      label={label}
      description={help}
      value={[...readTexts(value)]}
      error={problemText(issues, path, 'deep')}
      onChange={(chosen) => onChange(options.map((option) => option.value).filter((name) => chosen.includes(name)))}
    >
      <Stack gap={6} mt={4}>
        {options.map((option) => (
          <Checkbox key={option.value} value={option.value} label={option.label} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
