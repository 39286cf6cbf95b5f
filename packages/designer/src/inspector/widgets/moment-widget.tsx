import { useLingui } from '@lingui/react/macro';
import { Radio, Stack } from '@mantine/core';
import { DurationField } from './duration-field.tsx';
import { KeyField } from './key-field.tsx';
import { PlainField } from './plain-field.tsx';
import { readList, readRecord, readText } from './read-value.ts';
import { useProblemText } from './use-problem-text.ts';
import { WeekdayBoxes } from './weekday-boxes.tsx';
import type { WidgetProps } from './widget-props.ts';
import { withField } from './with-field.ts';

const FRESH: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  duration: { type: 'duration', duration: 'PT1H' },
  'time-of-day': { type: 'time-of-day', time: '09:00' },
  'working-hours': { type: 'working-hours' },
  'date-field': { type: 'date-field', field: '', time: '09:00' },
};

/** Until when a run waits. */
export function MomentWidget({ path, label, help, value, issues, onChange }: WidgetProps) {
  const { t } = useLingui();
  const problemText = useProblemText();
  const until = readRecord(value);
  const type = readText(until['type']);
  const set = (field: string, next: unknown): void => onChange(withField(until, field, next), field);
  const days = readList(until['weekdays']).filter((day) => typeof day === 'number');
  return (
    <Stack gap={8} data-field={path}>
      <Radio.Group
        label={label}
        description={help}
        value={type}
        error={problemText(issues, path)}
        onChange={(next) => onChange(FRESH[next])}
      >
        <Stack gap={6} mt={4}>
          <Radio value="duration" label={t`For a time`} />
          <Radio value="time-of-day" label={t`Until a time of day`} />
          <Radio value="working-hours" label={t`Until somebody works`} />
          <Radio value="date-field" label={t`Until the day in a field`} />
        </Stack>
      </Radio.Group>
      {type === 'duration' && (
        <DurationField
          path={`${path}.duration`}
          label={t`How long`}
          value={readText(until['duration'])}
          error={problemText(issues, `${path}.duration`)}
          quick={['PT1H', 'PT4H', 'P1D']}
          onChange={(next) => set('duration', next)}
        />
      )}
      {type === 'date-field' && (
        <KeyField
          path={`${path}.field`}
          label={t`Field`}
          value={until['field']}
          issues={issues}
          namesOf="contact.fields"
          onChange={(next) => set('field', next)}
        />
      )}
      {(type === 'time-of-day' || type === 'date-field') && (
        <PlainField
          path={`${path}.time`}
          label={t`Time`}
          type="time"
          value={until['time']}
          issues={issues}
          onChange={(next) => set('time', next)}
        />
      )}
      {type === 'time-of-day' && (
        <WeekdayBoxes
          path={`${path}.weekdays`}
          label={t`Only on these days`}
          value={days}
          error={problemText(issues, `${path}.weekdays`, 'deep')}
          onChange={(next) => set('weekdays', next.length === 0 ? undefined : next)}
        />
      )}
    </Stack>
  );
}
