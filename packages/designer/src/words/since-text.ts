import { listText } from './list-text.ts';

const MINUTE_MS = 60_000;

/** How long after the customer's last message, in hours and minutes: “24 hours and 5 minutes later”, “0 minutes”. */
export function sinceText(ms: number, locale: string): string {
  const minutes = Math.round(ms / MINUTE_MS);
  const parts = [
    { amount: Math.floor(minutes / 60), unit: 'hour' },
    { amount: minutes % 60, unit: 'minute' },
  ].filter(({ amount }, index) => amount > 0 || (index === 1 && minutes === 0));
  return listText(
    parts.map(({ amount, unit }) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount),
    ),
    locale,
  );
}
