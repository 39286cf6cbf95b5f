import { useLingui } from '@lingui/react/macro';
import { Checkbox, Input, NativeSelect, Stack } from '@mantine/core';
import { PeoplePicker } from './people-picker.tsx';
import { readRecord, readText, readTexts } from './read-value.ts';
import { useProblemText } from './use-problem-text.ts';
import type { WidgetProps } from './widget-props.ts';
import { withField } from './with-field.ts';
import { WordsWidget } from './words-widget.tsx';

/** Which conversations a trigger looks at: all of them, while nothing here is set. */
export function ConversationFilterWidget({ path, kind, label, help, value, issues, onChange }: WidgetProps) {
  const { t } = useLingui();
  const problemText = useProblemText();
  const filter = readRecord(value);
  const assignee = readRecord(filter['assignee']);
  const is = readText(assignee['is']);
  const set = (field: string, next: unknown): void => onChange(withField(filter, field, next), field);
  const words = (field: string, namesOf: 'tags' | 'stages', name: string) => (
    <WordsWidget
      path={`${path}.${field}`}
      kind={kind}
      spec={{ field, widget: 'words', optional: true, namesOf }}
      label={name}
      value={filter[field]}
      options={[]}
      issues={issues}
      onChange={(next) => set(field, next)}
    />
  );
  return (
    <fieldset data-field={path} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
      <Input.Label component="legend" labelElement="div">
        {label}
      </Input.Label>
      {help !== undefined && <Input.Description>{help}</Input.Description>}
      <Stack gap={8} mt={4}>
        {words('tags', 'tags', t`With one of these tags`)}
        {words('withoutTags', 'tags', t`Without these tags`)}
        {words('stages', 'stages', t`In one of these stages`)}
        <NativeSelect
          data-field={`${path}.assignee`}
          label={t`Assigned to`}
          value={is}
          data={[
            { value: '', label: t`anybody or nobody` },
            { value: 'nobody', label: t`nobody` },
            { value: 'somebody', label: t`somebody` },
            { value: 'members', label: t`one of these people` },
          ]}
          error={problemText(issues, `${path}.assignee`)}
          onChange={({ currentTarget: { value: next } }) =>
            set('assignee', next === '' ? undefined : { is: next, ...(next === 'members' ? { memberIds: [] } : {}) })
          }
        />
        {is === 'members' && (
          <PeoplePicker
            path={`${path}.assignee.memberIds`}
            label={t`People`}
            value={assignee['memberIds']}
            issues={issues}
            onChange={(memberIds) => set('assignee', { is, memberIds })}
          />
        )}
        <Checkbox.Group
          data-field={`${path}.sources`}
          label={t`Came by`}
          value={[...readTexts(filter['sources'])]}
          onChange={(next) => set('sources', next.length === 0 ? undefined : next)}
        >
          <Stack gap={6} mt={4}>
            <Checkbox value="ad" label={t`an ad`} />
            <Checkbox value="link" label={t`a link`} />
            <Checkbox value="direct" label={t`themselves`} />
          </Stack>
        </Checkbox.Group>
      </Stack>
    </fieldset>
  );
}
