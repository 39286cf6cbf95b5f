import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { readText } from './read-value.ts';
import type { RuleEditorProps } from './rule-editor-props.ts';

export function WorkingHoursRuleEditor({ path, rule, onChange }: RuleEditorProps) {
  const { t } = useLingui();
  return (
    <NativeSelect
      data-field={`${path}.operator`}
      aria-label={t`Comparison`}
      data={[
        { value: 'within', label: t`are now` },
        { value: 'outside', label: t`are not now` },
      ]}
      value={readText(rule['operator'])}
      onChange={({ currentTarget }) => onChange({ ...rule, operator: currentTarget.value }, 'operator')}
    />
  );
}
