const MINUTE_MS = 60_000;
const MINUTES_A_DAY = 24 * 60;
/** Up to here hours are easier to compare with a window of 24 of them than days are. */
const LONGEST_IN_HOURS = 3 * MINUTES_A_DAY;

/** A length of time in the signs that all our languages share: `25 h 5 min`, `4 d 2 h`. Rounded up to whole minutes. */
export function shortDuration(ms: number): string {
  const minutes = Math.ceil(ms / MINUTE_MS);
  if (minutes < 60) return `${minutes} min`;
  if (minutes <= LONGEST_IN_HOURS) return joined([Math.floor(minutes / 60), 'h'], [minutes % 60, 'min']);
  return joined([Math.floor(minutes / MINUTES_A_DAY), 'd'], [Math.floor((minutes % MINUTES_A_DAY) / 60), 'h']);
}

type Part = readonly [count: number, sign: string];

function joined(first: Part, second: Part): string {
  return [first, second]
    .flatMap(([count, sign], index) => (index > 0 && count === 0 ? [] : [`${count} ${sign}`]))
    .join(' ');
}
