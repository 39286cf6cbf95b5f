import { useLingui } from '@lingui/react/macro';
import { Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { readRecord, readText } from './read-value.ts';
import { useProblemText } from './use-problem-text.ts';
import type { WidgetProps } from './widget-props.ts';

const ANY = 'any';

/** Which messages: all of them, or those with certain words. */
export function MessageMatchWidget({ path, label, help, value, options, issues, onChange }: WidgetProps) {
  const { t } = useLingui();
  const problemText = useProblemText();
  const match = readRecord(value ?? { mode: ANY });
  const mode = readText(match['mode']);
  const [lastText, setLastText] = useState('');
  const text = readText(match['text']);
  return (
    <div data-field={path}>
      <Radio.Group
        data-field={`${path}.mode`}
        label={label}
        description={help}
        value={mode}
        error={problemText(issues, path) ?? problemText(issues, `${path}.mode`)}
        onChange={(next) => {
          if (mode !== ANY) setLastText(text);
          onChange(next === ANY ? { mode: next } : { mode: next, text: mode === ANY ? lastText : text });
        }}
      >
        <Stack gap={6} mt={4}>
          {options.map((option) => (
            <Radio key={option.value} value={option.value} label={option.label} />
          ))}
        </Stack>
      </Radio.Group>
      {mode !== ANY && (
        <TextInput
          data-field={`${path}.text`}
          mt={8}
          aria-label={t`Words`}
          value={text}
          error={problemText(issues, `${path}.text`)}
          onChange={({ currentTarget }) => onChange({ mode, text: currentTarget.value }, 'text')}
        />
      )}
    </div>
  );
}
