import { useLingui } from '@lingui/react/macro';
import { SegmentedControl, Stack, Title } from '@mantine/core';
import { ClosedDays } from './closed-days.tsx';
import { DayRow } from './day-row.tsx';
import type { HoursValue } from './hours-value.ts';
import { USUAL_WEEK, WEEKDAYS, type Week } from './week.ts';
import classes from './working-hours.module.css';

interface WorkingHoursProps {
  readonly value: HoursValue;
  readonly onChange: (value: HoursValue) => void;
}

/** Monday the fifth of January 2026: any week has the days in this order. */
const SOME_MONDAY = Date.UTC(2026, 0, 5, 12);
const DAY_MS = 86_400_000;

/** When the team works: always, or by the week. */
export function WorkingHoursEditor({ value, onChange }: WorkingHoursProps) {
  const { t, i18n } = useLingui();

  /** Names of days are written small in Portuguese and Spanish; here one begins its line. */
  function dayName(index: number): string {
    const name = i18n.date(new Date(SOME_MONDAY + index * DAY_MS), { weekday: 'long', timeZone: 'UTC' });
    return name.charAt(0).toLocaleUpperCase(i18n.locale) + name.slice(1);
  }

  function copyToOpenDays(spans: Week['mon']): void {
    if (value === null) return;
    const days = WEEKDAYS.map((day) => [day, value.week[day].length > 0 ? spans : []] as const);
    onChange({ ...value, week: { ...value.week, ...Object.fromEntries(days) } });
  }

  return (
    <Stack>
      <SegmentedControl
        aria-label={t`When the team works`}
        className={classes['mode'] ?? ''}
        data={[
          { value: 'always', label: t`Always` },
          { value: 'hours', label: t`At certain hours` },
        ]}
        value={value === null ? 'always' : 'hours'}
        onChange={(mode) => onChange(mode === 'always' ? null : { week: USUAL_WEEK, closedOn: [] })}
      />
      {value !== null && (
        <>
          <div className={classes['week']}>
            {WEEKDAYS.map((day, index) => (
              <DayRow
                key={day}
                name={dayName(index)}
                spans={value.week[day]}
                onChange={(spans) => onChange({ ...value, week: { ...value.week, [day]: spans } })}
                onCopy={() => copyToOpenDays(value.week[day])}
              />
            ))}
          </div>
          <Title order={3}>{t`Holidays`}</Title>
          <ClosedDays days={value.closedOn} onChange={(closedOn) => onChange({ ...value, closedOn })} />
        </>
      )}
    </Stack>
  );
}
