import { NumberInput } from '@mantine/core';
import { useProblemText } from './use-problem-text.ts';
import type { WidgetProps } from './widget-props.ts';

/** A whole number from 0 on. */
export function NumberWidget({ path, spec, label, help, value, issues, onChange }: WidgetProps) {
  const problemText = useProblemText();
  return (
    <NumberInput
      data-field={path}
      label={label}
      description={help}
      value={typeof value === 'number' ? value : ''}
      min={0}
      {...(spec.limit === undefined ? {} : { max: spec.limit })}
      allowDecimal={false}
      error={problemText(issues, path)}
      onChange={(next) => {
        if (typeof next === 'number') onChange(next);
      }}
    />
  );
}
