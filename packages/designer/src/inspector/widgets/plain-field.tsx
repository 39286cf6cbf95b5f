import { TextInput } from '@mantine/core';
import type { Issue } from '@janela/flow-schema';
import { readText } from './read-value.ts';
import { useProblemText } from './use-problem-text.ts';

interface PlainFieldProps {
  readonly path: string;
  readonly label: string;
  readonly value: unknown;
  readonly issues: readonly Issue[];
  readonly help?: string | undefined;
  readonly placeholder?: string;
  readonly type?: 'text' | 'time' | 'date' | 'url';
  /** An empty text takes the field out. */
  readonly optional?: boolean;
  readonly onChange: (value: string | undefined) => void;
}

/** One line of text within a larger widget. */
export function PlainField({
  path,
  label,
  value,
  issues,
  help,
  placeholder,
  type = 'text',
  optional = false,
  onChange,
}: PlainFieldProps) {
  const problemText = useProblemText();
  return (
    <TextInput
      data-field={path}
      type={type}
      label={label}
      description={help}
      placeholder={placeholder ?? ''}
      value={readText(value)}
      error={problemText(issues, path)}
      onChange={({ currentTarget }) =>
        onChange(optional && currentTarget.value === '' ? undefined : currentTarget.value)
      }
    />
  );
}
