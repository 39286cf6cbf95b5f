import { useLingui } from '@lingui/react/macro';
import { useNow } from '../app/use-now.ts';

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];
const WEEK_MS = 7 * 86_400_000;

/** "2 hours ago"; a date after a week. The exact moment is in the title. */
export function RelativeTime({ at }: { readonly at: string }) {
  const { i18n } = useLingui();
  const now = useNow();
  const moment = new Date(at);
  return (
    <time dateTime={at} title={i18n.date(moment, { dateStyle: 'full', timeStyle: 'medium' })}>
      {relativeTime({ at: moment.getTime(), now, locale: i18n.locale })}
    </time>
  );
}

export function relativeTime({ at, now, locale }: { at: number; now: number; locale: string }): string {
  const passed = at - now;
  if (Math.abs(passed) >= WEEK_MS) return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(at);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  for (const [unit, length] of STEPS) {
    if (Math.abs(passed) >= length) return format.format(Math.trunc(passed / length), unit);
  }
  return format.format(0, 'second');
}
