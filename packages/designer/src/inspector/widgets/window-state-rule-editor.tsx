import { useLingui } from '@lingui/react/macro';
import { NativeSelect, Stack } from '@mantine/core';
import { DurationField } from './duration-field.tsx';
import { readText } from './read-value.ts';
import type { RuleEditorProps } from './rule-editor-props.ts';
import { useProblemText } from './use-problem-text.ts';

const CLOSING = 'closing';
const USUAL = 'PT4H';

export function WindowStateRuleEditor({ path, rule, issues, onChange }: RuleEditorProps) {
  const { t } = useLingui();
  const problemText = useProblemText();
  const state = readText(rule['state']);
  const states = [
    { value: 'open', label: t`is open` },
    { value: CLOSING, label: t`closes in less than` },
    { value: 'closed', label: t`is closed` },
    { value: 'never-opened', label: t`has never opened` },
  ];
  return (
    <Stack gap={8}>
      <NativeSelect
        data-field={`${path}.state`}
        aria-label={t`State of the window`}
        data={states}
        value={state}
        error={problemText(issues, `${path}.state`)}
        onChange={({ currentTarget: { value } }) =>
          onChange({ type: 'window-state', state: value, ...(value === CLOSING ? { within: USUAL } : {}) }, 'state')
        }
      />
      {state === CLOSING && (
        <DurationField
          path={`${path}.within`}
          label={t`Time left`}
          value={readText(rule['within'])}
          error={problemText(issues, `${path}.within`)}
          quick={['PT1H', 'PT4H']}
          onChange={(within) => onChange({ type: 'window-state', state, within }, 'within')}
        />
      )}
    </Stack>
  );
}
