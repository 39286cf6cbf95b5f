import { useLingui } from '@lingui/react/macro';
import { Checkbox, NativeSelect, Radio, Stack } from '@mantine/core';
import { useDesigner, useWords } from '../../designer-context.tsx';
import { memberName } from '../../words/channel-names.ts';
import { PeoplePicker } from './people-picker.tsx';
import { readRecord, readText } from './read-value.ts';
import { useProblemText } from './use-problem-text.ts';
import type { WidgetProps } from './widget-props.ts';
import { withField } from './with-field.ts';

/** To whom a conversation is given: one person, the next in turn, the least busy, or nobody any more. */
export function MembersWidget({ path, label, help, value, issues, onChange }: WidgetProps) {
  const { t } = useLingui();
  const problemText = useProblemText();
  const { members } = useDesigner().directory;
  const words = useWords();
  const to = readRecord(value);
  const type = readText(to['type']);
  const person = readText(to['memberId']);
  const people = members.map(({ id, name }) => ({ value: id, label: name }));
  const isGone = person !== '' && !members.some(({ id }) => id === person);
  const isTurn = type === 'round-robin' || type === 'least-busy';

  function choose(next: string): void {
    if (next === 'person') onChange({ type: next, memberId: members[0]?.id ?? '' });
    else if (next === 'nobody') onChange({ type: next });
    else onChange(withField({ type: next, onlineOnly: to['onlineOnly'] === true }, 'among', to['among']));
  }

  return (
    <Stack gap={8} data-field={path}>
      <Radio.Group label={label} description={help} value={type} error={problemText(issues, path)} onChange={choose}>
        <Stack gap={6} mt={4}>
          <Radio value="round-robin" label={t`Whose turn it is`} />
          <Radio value="least-busy" label={t`Who has the fewest conversations`} />
          <Radio value="person" label={t`One person`} />
          <Radio value="nobody" label={t`Nobody any more`} />
        </Stack>
      </Radio.Group>
      {type === 'person' && (
        <NativeSelect
          data-field={`${path}.memberId`}
          label={t`Person`}
          data={[
            { value: '', label: t`Choose` },
            ...people,
            ...(isGone ? [{ value: person, label: memberName(person, words) }] : []),
          ]}
          value={person}
          error={problemText(issues, `${path}.memberId`)}
          onChange={({ currentTarget }) => onChange({ type, memberId: currentTarget.value })}
        />
      )}
      {isTurn && (
        <>
          <PeoplePicker
            path={`${path}.among`}
            label={t`Among`}
            placeholder={t`Everybody`}
            value={to['among']}
            issues={issues}
            onChange={(next) => onChange(withField(to, 'among', next.length === 0 ? undefined : next), 'among')}
          />
          <Checkbox
            label={t`Only who is online`}
            checked={to['onlineOnly'] === true}
            onChange={({ currentTarget }) => onChange({ ...to, onlineOnly: currentTarget.checked })}
          />
        </>
      )}
    </Stack>
  );
}
