import { Radio, Stack } from '@mantine/core';
import { readText } from './read-value.ts';
import { useProblemText } from './use-problem-text.ts';
import type { WidgetProps } from './widget-props.ts';

/** One of a few. Radios rather than a closed list: every choice can be read without opening anything. */
export function ChoiceWidget({ path, label, help, value, options, issues, onChange }: WidgetProps) {
  const problemText = useProblemText();
  return (
    <Radio.Group
      data-field={path}
      label={label}
      description={help}
      value={readText(value)}
      error={problemText(issues, path)}
      onChange={(next) => onChange(next)}
    >
      <Stack gap={6} mt={4}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} label={option.label} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
