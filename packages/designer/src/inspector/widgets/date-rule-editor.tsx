import { useLingui } from '@lingui/react/macro';
import { NativeSelect, Stack } from '@mantine/core';
import { DurationField } from './duration-field.tsx';
import { KeyField } from './key-field.tsx';
import { readText } from './read-value.ts';
import type { RuleEditorProps } from './rule-editor-props.ts';
import { useProblemText } from './use-problem-text.ts';

const TODAY = 'is-today';

export function DateRuleEditor({ path, rule, issues, onChange }: RuleEditorProps) {
  const { t } = useLingui();
  const problemText = useProblemText();
  const operator = readText(rule['operator']);
  return (
    <Stack gap={8}>
      <KeyField
        path={`${path}.key`}
        label={t`Field`}
        value={rule['key']}
        issues={issues}
        namesOf="contact.fields"
        onChange={(next) => onChange({ ...rule, key: next }, 'key')}
      />
      <NativeSelect
        data-field={`${path}.operator`}
        aria-label={t`Comparison`}
        data={[
          { value: TODAY, label: t`is today` },
          { value: 'older-than', label: t`is longer ago than` },
          { value: 'newer-than', label: t`is not so long ago as` },
          { value: 'comes-within', label: t`comes within` },
        ]}
        value={operator}
        onChange={({ currentTarget: { value } }) =>
          onChange(
            { type: 'date', key: rule['key'], operator: value, ...(value === TODAY ? {} : { by: 'P1D' }) },
            'operator',
          )
        }
      />
      {operator !== TODAY && (
        <DurationField
          path={`${path}.by`}
          label={t`How long`}
          value={readText(rule['by'])}
          error={problemText(issues, `${path}.by`)}
          quick={['P1D', 'P7D', 'P30D']}
          onChange={(by) => onChange({ ...rule, by }, 'by')}
        />
      )}
    </Stack>
  );
}
