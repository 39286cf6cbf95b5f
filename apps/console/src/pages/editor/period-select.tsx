import { useLingui } from '@lingui/react/macro';
import { Select } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { COUNT_PERIODS, type CountPeriod } from './use-count-period.ts';

interface PeriodSelectProps {
  readonly period: CountPeriod;
  readonly onChange: (period: CountPeriod) => void;
}

/** For which time the figures at the blocks are counted. */
export function PeriodSelect({ period, onChange }: PeriodSelectProps) {
  const { t } = useLingui();
  const texts: Readonly<Record<CountPeriod, string>> = {
    today: t`Today`,
    '7d': t`7 days`,
    '30d': t`30 days`,
  };
  return (
    <Select
      size="xs"
      w={116}
      aria-label={t`Period of the figures at the blocks`}
      leftSection={<IconChartBar size={16} stroke={1.6} aria-hidden="true" />}
      value={period}
      data={COUNT_PERIODS.map((value) => ({ value, label: texts[value] }))}
      onChange={(value) => onChange(COUNT_PERIODS.find((one) => one === value) ?? period)}
    />
  );
}
