import { durationToMs } from '@janela/flow-schema';
import { durationParts, type DurationUnit } from '../../words/duration-text.ts';

/** What the two fields of a duration show. */
export interface DurationEntry {
  readonly amount: number | '';
  readonly unit: DurationUnit;
}

const UNIT_MS: Readonly<Record<DurationUnit, number>> = {
  week: 604_800_000,
  day: 86_400_000,
  hour: 3_600_000,
  minute: 60_000,
  second: 1_000,
};

const DESIGNATORS: Readonly<Record<DurationUnit, (amount: number | '') => string>> = {
  week: (amount) => `P${amount}W`,
  day: (amount) => `P${amount}D`,
  hour: (amount) => `PT${amount}H`,
  minute: (amount) => `PT${amount}M`,
  second: (amount) => `PT${amount}S`,
};

/** `PT0H` and `PTH` are no lengths of time, yet the fields still say what was typed. */
const ONE_PART = /^P(T?)(\d*)([WDHMS])$/;

const BY_DESIGNATOR: Readonly<Record<string, DurationUnit>> = {
  W: 'week',
  D: 'day',
  TH: 'hour',
  TM: 'minute',
  TS: 'second',
};

/**
 * As one number with a unit: the unit as it was written or, where there are several, the largest that says all of it, so that
 * `P1DT12H` is 36 hours and nothing is rounded away.
 */
export function readDurationEntry(text: string): DurationEntry {
  const [, time = '', digits = '', designator = ''] = ONE_PART.exec(text) ?? [];
  const written = BY_DESIGNATOR[`${time}${designator}`];
  if (written !== undefined) return { amount: digits === '' ? '' : Number(digits), unit: written };
  if (durationParts(text) === null) return { amount: '', unit: 'hour' };
  const ms = durationToMs(text);
  for (const unit of ['day', 'hour', 'minute', 'second'] as const) {
    if (ms % UNIT_MS[unit] === 0) return { amount: ms / UNIT_MS[unit], unit };
  }
  return { amount: ms / UNIT_MS.second, unit: 'second' };
}

export function writeDuration({ amount, unit }: DurationEntry): string {
  return DESIGNATORS[unit](amount);
}
