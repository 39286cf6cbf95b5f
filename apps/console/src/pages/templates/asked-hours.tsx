import { useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import type { HoursValue } from '../settings/hours-value.ts';
import { WorkingHoursEditor } from '../settings/working-hours.tsx';

interface AskedHoursProps {
  readonly value: HoursValue;
  readonly onChange: (value: HoursValue) => void;
}

/** The account's working hours, where none are set and the template goes by them. */
export function AskedHours({ value, onChange }: AskedHoursProps) {
  const { t } = useLingui();
  return (
    <section>
      <Text fw={600}>{t`Working hours`}</Text>
      <Text size="sm" c="dimmed" mb="xs">
        {t`This flow goes by them. They hold for your whole account, and can be changed in the settings.`}
      </Text>
      <WorkingHoursEditor value={value} onChange={onChange} />
    </section>
  );
}
