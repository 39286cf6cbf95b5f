import { REPLY_STATUSES } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Checkbox, NativeSelect, Stack } from '@mantine/core';
import { STATUS_NAMES } from '../../nodes/condition/rule-names.ts';
import { readText, readTexts } from './read-value.ts';
import type { RuleEditorProps } from './rule-editor-props.ts';
import { useProblemText } from './use-problem-text.ts';

export function ReplyStatusRuleEditor({ path, rule, issues, onChange }: RuleEditorProps) {
  const { t, i18n } = useLingui();
  const problemText = useProblemText();
  const operators = [
    { value: 'is', label: t`is` },
    { value: 'is-not', label: t`is not` },
  ];
  return (
    <Stack gap={8}>
      <NativeSelect
        data-field={`${path}.operator`}
        aria-label={t`Comparison`}
        data={operators}
        value={readText(rule['operator'])}
        error={problemText(issues, `${path}.operator`)}
        onChange={({ currentTarget }) => onChange({ ...rule, operator: currentTarget.value }, 'operator')}
      />
      <Checkbox.Group
        data-field={`${path}.values`}
        aria-label={t`Reply status`}
        value={[...readTexts(rule['values'])]}
        error={problemText(issues, `${path}.values`, 'deep')}
        onChange={(chosen) =>
          onChange({ ...rule, values: REPLY_STATUSES.filter((status) => chosen.includes(status)) }, 'values')
        }
      >
        <Stack gap={6}>
          {REPLY_STATUSES.map((status) => (
            <Checkbox key={status} value={status} label={i18n._(STATUS_NAMES[status])} />
          ))}
        </Stack>
      </Checkbox.Group>
    </Stack>
  );
}
