import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, Group, SegmentedControl, Slider } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconRotate } from '@tabler/icons-react';
import { nextTimer, type Simulator } from './model/create-simulator.ts';
import { timeMarks } from './model/time-marks.ts';
import classes from './simulator.module.css';
import { useSimulated } from './use-simulator.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SPEEDS = [1, 60, 3_600] as const;

/** The clock: it runs, stands, or is put where one wants it. Back is as good as forth. */
export function ClockBar({ simulator }: { readonly simulator: Simulator }) {
  const { t, i18n } = useLingui();
  const { moment, now, speed, steps, setup } = useSimulated(simulator, (state) => state);
  const { timeZone } = setup.account;
  const last = useLastSpeed(speed);
  const when = (at: number): string =>
    i18n.date(new Date(at), {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
      timeZone,
    });
  const next = nextTimer(moment);
  const { end, marks } = timeMarks(moment, steps);
  const nextText = next === null ? t`Nothing is due` : t`To what comes next: ${when(next)}`;
  return (
    <section className={classes['clock']} aria-label={t`Clock`}>
      <Group gap={8} wrap="nowrap" justify="space-between">
        <time className={classes['now']} dateTime={new Date(now).toISOString()}>
          {when(now)}
        </time>
        <Group gap={4} wrap="nowrap">
          <ActionIcon
            variant="default"
            size={32}
            aria-label={speed === 0 ? t`Let the clock run` : t`Stop the clock`}
            onClick={() => simulator.setSpeed(speed === 0 ? last : 0)}
          >
            {speed === 0 ? (
              <IconPlayerPlay size={16} aria-hidden="true" />
            ) : (
              <IconPlayerPause size={16} aria-hidden="true" />
            )}
          </ActionIcon>
          <SegmentedControl
            size="xs"
            aria-label={t`How fast the clock runs`}
            data={SPEEDS.map((value) => ({ value: String(value), label: `×${i18n.number(value)}` }))}
            value={String(last)}
            onChange={(value) => simulator.setSpeed(SPEEDS.find((one) => String(one) === value) ?? 1)}
          />
        </Group>
      </Group>
      <Slider
        min={moment.start}
        max={end}
        step={MINUTE}
        value={now}
        marks={marks.map(({ at }) => ({ value: at }))}
        label={when}
        thumbLabel={t`Moment`}
        thumbProps={{ 'aria-valuetext': when(now) }}
        onChange={(time) => simulator.moveTo(time)}
      />
      <Group gap={6}>
        <Button size="compact-sm" variant="light" disabled={next === null} onClick={() => simulator.toNextTimer()}>
          {nextText}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => simulator.moveBy(HOUR)}>{t`+1 h`}</Button>
        <Button size="compact-sm" variant="default" onClick={() => simulator.moveBy(23 * HOUR)}>{t`+23 h`}</Button>
        <Button size="compact-sm" variant="default" onClick={() => simulator.moveBy(24 * HOUR)}>{t`+1 day`}</Button>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconRotate size={14} aria-hidden="true" />}
          onClick={() => simulator.restart()}
        >
          {t`From the beginning`}
        </Button>
      </Group>
    </section>
  );
}

/** What the clock runs at when it is let run again. */
function useLastSpeed(speed: number): (typeof SPEEDS)[number] {
  return SPEEDS.find((one) => one === speed) ?? 60;
}
