import { useLingui } from '@lingui/react/macro';
import { NativeSelect, Stack, TextInput } from '@mantine/core';
import { readText } from './read-value.ts';
import type { RuleEditorProps } from './rule-editor-props.ts';
import { useProblemText } from './use-problem-text.ts';

const EMPTY = 'is-empty';

export function MessageTextRuleEditor({ path, rule, issues, onChange }: RuleEditorProps) {
  const { t } = useLingui();
  const problemText = useProblemText();
  const operator = readText(rule['operator']);
  const text = readText(rule['text']);
  const operators = [
    { value: 'contains', label: t`contains` },
    { value: 'equals', label: t`is exactly` },
    { value: 'starts-with', label: t`starts with` },
    { value: 'pattern', label: t`fits the pattern` },
    { value: EMPTY, label: t`has no text` },
  ];
  return (
    <Stack gap={8}>
      <NativeSelect
        data-field={`${path}.operator`}
        aria-label={t`Comparison`}
        data={operators}
        value={operator}
        error={problemText(issues, `${path}.operator`)}
        onChange={({ currentTarget: { value } }) =>
          onChange({ type: 'message-text', operator: value, ...(value === EMPTY ? {} : { text }) }, 'operator')
        }
      />
      {operator !== EMPTY && (
        <TextInput
          data-field={`${path}.text`}
          aria-label={t`Words`}
          value={text}
          error={problemText(issues, `${path}.text`)}
          onChange={({ currentTarget }) =>
            onChange({ type: 'message-text', operator, text: currentTarget.value }, 'text')
          }
        />
      )}
    </Stack>
  );
}
