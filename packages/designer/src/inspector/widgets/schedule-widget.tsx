import { useLingui } from '@lingui/react/macro';
import { Checkbox, NumberInput, Radio, Stack } from '@mantine/core';
import { DurationField } from './duration-field.tsx';
import { KeyField } from './key-field.tsx';
import { PlainField } from './plain-field.tsx';
import { readList, readRecord, readText } from './read-value.ts';
import { useProblemText } from './use-problem-text.ts';
import { WeekdayBoxes } from './weekday-boxes.tsx';
import type { WidgetProps } from './widget-props.ts';
import { withField } from './with-field.ts';

const FRESH: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  once: { type: 'once', date: '', time: '09:00' },
  day: { type: 'recurring', every: 'day', time: '09:00' },
  week: { type: 'recurring', every: 'week', weekdays: [1], time: '09:00' },
  month: { type: 'recurring', every: 'month', day: 1, time: '09:00' },
  'date-field': { type: 'date-field', field: '', offset: 'on', yearly: true, time: '09:00' },
};

/** At which times of the calendar a flow starts. */
export function ScheduleWidget({ path, label, help, value, issues, onChange }: WidgetProps) {
  const { t } = useLingui();
  const problemText = useProblemText();
  const when = readRecord(value);
  const type = readText(when['type']) === 'recurring' ? readText(when['every']) : readText(when['type']);
  const set = (field: string, next: unknown): void => onChange(withField(when, field, next), field);
  const days = readList(when['weekdays']).filter((day) => typeof day === 'number');
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
          <Radio value="once" label={t`Once`} />
          <Radio value="day" label={t`Every day`} />
          <Radio value="week" label={t`Every week`} />
          <Radio value="month" label={t`Every month`} />
          <Radio value="date-field" label={t`By the date in a field`} />
        </Stack>
      </Radio.Group>
      {type === 'once' && (
        <PlainField
          path={`${path}.date`}
          label={t`Day`}
          type="date"
          value={when['date']}
          issues={issues}
          onChange={(next) => set('date', next)}
        />
      )}
      {type === 'week' && (
        <WeekdayBoxes
          path={`${path}.weekdays`}
          label={t`Days`}
          value={days}
          error={problemText(issues, `${path}.weekdays`, 'deep')}
          onChange={(next) => set('weekdays', next)}
        />
      )}
      {type === 'month' && (
        <NumberInput
          data-field={`${path}.day`}
          label={t`Day of the month`}
          description={t`31 is the last day of a shorter month too.`}
          min={1}
          max={31}
          value={typeof when['day'] === 'number' ? when['day'] : ''}
          error={problemText(issues, `${path}.day`)}
          onChange={(next) => {
            if (typeof next === 'number') set('day', next);
          }}
        />
      )}
      {type === 'date-field' && <DateField when={when} path={path} issues={issues} set={set} />}
      <PlainField
        path={`${path}.time`}
        label={t`Time`}
        type="time"
        value={when['time']}
        issues={issues}
        onChange={(next) => set('time', next)}
      />
      <PlainField
        path={`${path}.timeZone`}
        label={t`Time zone`}
        help={t`Empty: the one of your account.`}
        value={when['timeZone']}
        issues={issues}
        optional
        onChange={(next) => set('timeZone', next)}
      />
    </Stack>
  );
}

interface DateFieldProps extends Pick<WidgetProps, 'path' | 'issues'> {
  readonly when: Readonly<Record<string, unknown>>;
  readonly set: (field: string, value: unknown) => void;
}

function DateField({ when, path, issues, set }: DateFieldProps) {
  const { t } = useLingui();
  const problemText = useProblemText();
  const offset = readText(when['offset']);
  return (
    <>
      <KeyField
        path={`${path}.field`}
        label={t`Field`}
        value={when['field']}
        issues={issues}
        namesOf="contact.fields"
        onChange={(next) => set('field', next)}
      />
      <Radio.Group aria-label={t`Before or after`} value={offset} onChange={(next) => set('offset', next)}>
        <Stack gap={6}>
          <Radio value="before" label={t`Before that day`} />
          <Radio value="on" label={t`On that day`} />
          <Radio value="after" label={t`After that day`} />
        </Stack>
      </Radio.Group>
      {offset !== 'on' && (
        <DurationField
          path={`${path}.by`}
          label={t`By how much`}
          value={readText(when['by'])}
          error={problemText(issues, `${path}.by`)}
          quick={['P1D', 'P7D']}
          onChange={(next) => set('by', next)}
        />
      )}
      <Checkbox
        label={t`Every year`}
        checked={when['yearly'] === true}
        onChange={({ currentTarget }) => set('yearly', currentTarget.checked)}
      />
    </>
  );
}
