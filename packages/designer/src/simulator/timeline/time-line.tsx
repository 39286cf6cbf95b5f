import { useLingui } from '@lingui/react/macro';
import type { Language } from '@janela/flow-schema';
import { temporalCalendar } from '@janela/runtime/calendar';
import { useMemo, type KeyboardEvent } from 'react';

import type { Simulator } from '../model/create-simulator.ts';
import { useSimulated } from '../use-simulator.ts';
import { closedHours, daysOf, marksOf, spanOf, windowsOf, type Stretch } from './time-band.ts';
import classes from './time-line.module.css';

const SECOND = 1_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The whole simulation as a band: messages, windows and what is armed. Dragging goes to a time, also back to an earlier one. */
export function TimeLine({ simulator, language }: { readonly simulator: Simulator; readonly language: Language }) {
  const { t } = useLingui();
  const { moment, steps, now, setup } = useSimulated(simulator, (state) => state);
  const { timeZone, workingHours } = setup.account;
  const { from, until } = spanOf(moment, steps);
  const calm = useMemo(() => {
    const span = { from, until };
    return {
      days: daysOf(span, timeZone, temporalCalendar),
      closed: workingHours === null ? [] : closedHours(span, workingHours, temporalCalendar),
    };
  }, [from, until, timeZone, workingHours]);
  const clock = useMemo(
    () =>
      new Intl.DateTimeFormat(language, {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        hour: 'numeric',
        minute: '2-digit',
        timeZone,
      }),
    [language, timeZone],
  );
  const share = (at: number) => `${(100 * (Math.min(until, Math.max(from, at)) - from)) / (until - from)}%`;
  const along = (stretch: Stretch) => ({ left: share(stretch.from), right: `calc(100% - ${share(stretch.until)})` });

  function go(event: KeyboardEvent): void {
    const to = keyTime(event, { now, from, until });
    if (to === null) return;
    event.preventDefault();
    goTo(to);
  }

  function goTo(time: number): void {
    simulator.setSpeed(0);
    simulator.moveTo(time);
  }

  return (
    <div className={classes['band']}>
      {calm.closed.map((stretch) => (
        <span key={stretch.from} className={classes['shut']} style={along(stretch)} />
      ))}
      {windowsOf(moment.traces).map((stretch) => (
        <span key={stretch.from} className={classes['window']} style={along(stretch)}>
          <span
            className={classes['closing']}
            style={{ width: `${(100 * 4 * HOUR) / (stretch.until - stretch.from)}%` }}
          />
        </span>
      ))}
      {calm.days.map(({ at, changesClocks }) => (
        <span
          key={at}
          className={classes['day']}
          data-changes-clocks={changesClocks || undefined}
          style={{ left: share(at) }}
        />
      ))}
      {marksOf(moment, steps).map(({ at, by, isLater }, index) => (
        <span
          key={`${index} ${at}`}
          className={classes['mark']}
          data-by={by}
          data-later={isLater || undefined}
          style={{ left: share(at) }}
        />
      ))}
      <span className={classes['now']} style={{ left: share(now) }} />
      <input
        type="range"
        className={classes['slider']}
        aria-label={t`Time of the test`}
        aria-valuetext={clock.format(now)}
        min={from}
        max={until}
        step={SECOND}
        value={now}
        onKeyDown={go}
        onChange={({ currentTarget }) => goTo(Number(currentTarget.value))}
      />
    </div>
  );
}

interface Place extends Stretch {
  readonly now: number;
}

/** Where a key leads; null of a key that means nothing here. */
function keyTime({ key, shiftKey }: KeyboardEvent, { now, from, until }: Place): number | null {
  const step = shiftKey ? HOUR : MINUTE;
  const times: Readonly<Record<string, number>> = {
    ArrowLeft: now - step,
    ArrowDown: now - step,
    ArrowRight: now + step,
    ArrowUp: now + step,
    PageDown: now - DAY,
    PageUp: now + DAY,
    Home: from,
    End: until,
  };
  return Object.hasOwn(times, key) ? (times[key] ?? null) : null;
}
