import { useLingui } from '@lingui/react/macro';
import { Button, Group, Pill, Text, TextInput } from '@mantine/core';
import { useState } from 'react';

interface ClosedDaysProps {
  /** Days of the calendar, `2026-12-25`, in order. */
  readonly days: readonly string[];
  readonly onChange: (days: readonly string[]) => void;
}

/** Holidays: days on which nobody works, whatever day of the week they are. */
export function ClosedDays({ days, onChange }: ClosedDaysProps) {
  const { t, i18n } = useLingui();
  const [day, setDay] = useState('');

  function add(): void {
    if (day === '') return;
    onChange([...new Set([...days, day])].sort());
    setDay('');
  }

  function nameOf(date: string): string {
    // Noon in UTC: whatever zone this device is in, the date stays.
    return i18n.date(new Date(`${date}T12:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' });
  }

  return (
    <div>
      <Group align="flex-end" gap="xs">
        <TextInput
          type="date"
          label={t`Days on which nobody works`}
          description={t`Holidays, for example.`}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <Button variant="default" disabled={day === ''} onClick={add}>
          {t`Add the day`}
        </Button>
      </Group>
      {days.length === 0 ? (
        <Text size="sm" c="dimmed" mt="xs">
          {t`None`}
        </Text>
      ) : (
        <Pill.Group mt="xs">
          {days.map((one) => (
            <Pill
              key={one}
              size="md"
              withRemoveButton
              removeButtonProps={{ 'aria-label': t`Remove ${nameOf(one)}`, tabIndex: 0, 'aria-hidden': false }}
              onRemove={() => onChange(days.filter((other) => other !== one))}
            >
              {nameOf(one)}
            </Pill>
          ))}
        </Pill.Group>
      )}
    </div>
  );
}
