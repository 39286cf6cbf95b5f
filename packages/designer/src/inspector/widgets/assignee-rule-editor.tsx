import { useLingui } from '@lingui/react/macro';
import { NativeSelect, Stack } from '@mantine/core';
import { PeoplePicker } from './people-picker.tsx';
import { readText } from './read-value.ts';
import type { RuleEditorProps } from './rule-editor-props.ts';
import { useProblemText } from './use-problem-text.ts';

export function AssigneeRuleEditor({ path, rule, issues, onChange }: RuleEditorProps) {
  const { t } = useLingui();
  const problemText = useProblemText();
  const is = readText(rule['is']);
  return (
    <Stack gap={8}>
      <NativeSelect
        data-field={`${path}.is`}
        aria-label={t`Assigned to`}
        data={[
          { value: 'somebody', label: t`somebody` },
          { value: 'nobody', label: t`nobody` },
          { value: 'online', label: t`somebody who is online` },
          { value: 'members', label: t`one of these people` },
        ]}
        value={is}
        error={problemText(issues, `${path}.is`)}
        onChange={({ currentTarget: { value } }) =>
          onChange({ type: 'assignee', is: value, ...(value === 'members' ? { memberIds: [] } : {}) }, 'is')
        }
      />
      {is === 'members' && (
        <PeoplePicker
          path={`${path}.memberIds`}
          label={t`People`}
          value={rule['memberIds']}
          issues={issues}
          onChange={(memberIds) => onChange({ ...rule, memberIds }, 'memberIds')}
        />
      )}
    </Stack>
  );
}
