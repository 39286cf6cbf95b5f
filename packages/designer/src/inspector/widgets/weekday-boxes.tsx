import { Chip, Group, Input } from '@mantine/core';
import { useDesigner } from '../../designer-context.tsx';

interface WeekdayBoxesProps {
  readonly path: string;
  readonly label: string;
  readonly value: readonly number[];
  readonly error: string | undefined;
  readonly onChange: (days: readonly number[]) => void;
}

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;
/** A Monday: only for the names of the days. */
const MONDAY = Date.UTC(2026, 10, 23);
const DAY_MS = 86_400_000;

/** Days of the week, Monday first. */
export function WeekdayBoxes({ path, label, value, error, onChange }: WeekdayBoxesProps) {
  const { language } = useDesigner();
  const names = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  return (
    <Input.Wrapper data-field={path} label={label} error={error} labelElement="div">
      <Chip.Group
        multiple
        value={value.map(String)}
        onChange={(next) => onChange(DAYS.filter((day) => next.includes(String(day))))}
      >
        <Group gap={6} mt={4}>
          {DAYS.map((day) => (
            <Chip key={day} value={String(day)} size="xs">
              {names.format(MONDAY + (day - 1) * DAY_MS)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}
