import { useSearchParams } from 'wouter';

export const COUNT_PERIODS = ['today', '7d', '30d'] as const;

export type CountPeriod = (typeof COUNT_PERIODS)[number];

/** Since when a period counts, by the calendar of the person who looks: today from midnight. */
export function periodStart(period: CountPeriod, now: number): Date {
  const start = new Date(now);
  if (period === 'today') start.setHours(0, 0, 0, 0);
  else start.setDate(start.getDate() - (period === '7d' ? 7 : 30));
  return start;
}

/** The period stands in the address, so that a link shows the same figures. */
export function useCountPeriod(): readonly [CountPeriod, (period: CountPeriod) => void] {
  const [params, setParams] = useSearchParams();
  const period = COUNT_PERIODS.find((one) => one === params.get('period')) ?? '7d';

  function change(next: CountPeriod): void {
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        after.set('period', next);
        return after;
      },
      { replace: true },
    );
  }

  return [period, change];
}
