import { VALUE_OPERATORS, type ValueRule, type VariableFamily } from '@janela/flow-schema';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect, Stack } from '@mantine/core';
import { KeyField } from './key-field.tsx';
import { PlainField } from './plain-field.tsx';
import { readText } from './read-value.ts';
import type { RuleEditorProps } from './rule-editor-props.ts';
import { withField } from './with-field.ts';

const OPERATORS: Readonly<Record<ValueRule['operator'], MessageDescriptor>> = {
  is: msg`is`,
  'is-not': msg`is not`,
  contains: msg`contains`,
  'starts-with': msg`starts with`,
  greater: msg`is more than`,
  less: msg`is less than`,
  'is-empty': msg`is empty`,
  'is-set': msg`is not empty`,
};

const FAMILIES: Readonly<Record<string, VariableFamily>> = {
  contact: 'contact.fields',
  answer: 'answers',
  input: 'flow.input',
} satisfies Record<ValueRule['of'], VariableFamily>;

export function ValueRuleEditor({ path, rule, issues, onChange }: RuleEditorProps) {
  const { t, i18n } = useLingui();
  const operator = readText(rule['operator']);
  const isCompared = operator !== 'is-empty' && operator !== 'is-set';
  return (
    <Stack gap={8}>
      <NativeSelect
        data-field={`${path}.of`}
        aria-label={t`Where the value is`}
        data={[
          { value: 'contact', label: t`a field of the contact` },
          { value: 'answer', label: t`an answer` },
          { value: 'input', label: t`what the flow was started with` },
        ]}
        value={readText(rule['of'])}
        onChange={({ currentTarget }) => onChange({ ...rule, of: currentTarget.value }, 'of')}
      />
      <KeyField
        path={`${path}.key`}
        label={t`Its name`}
        value={rule['key']}
        issues={issues}
        namesOf={FAMILIES[readText(rule['of'])] ?? 'contact.fields'}
        onChange={(next) => onChange({ ...rule, key: next }, 'key')}
      />
      <NativeSelect
        data-field={`${path}.operator`}
        aria-label={t`Comparison`}
        data={VALUE_OPERATORS.map((one) => ({ value: one, label: i18n._(OPERATORS[one]) }))}
        value={operator}
        onChange={({ currentTarget }) => onChange({ ...rule, operator: currentTarget.value }, 'operator')}
      />
      {isCompared && (
        <PlainField
          path={`${path}.value`}
          label={t`Compared with`}
          value={rule['value']}
          issues={issues}
          onChange={(next) => onChange(withField(rule, 'value', next), 'value')}
        />
      )}
    </Stack>
  );
}
