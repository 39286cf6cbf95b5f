import { readDuration } from '@janela/flow-schema';
import { listText } from './list-text.ts';

export const DURATION_UNITS = ['week', 'day', 'hour', 'minute', 'second'] as const;

export type DurationUnit = (typeof DURATION_UNITS)[number];

export interface DurationPart {
  readonly unit: DurationUnit;
  readonly amount: number;
}

const PARTS = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** The parts as they are written: `PT36H` stays 36 hours. Null where the text is no length of time. */
export function durationParts(text: string): readonly DurationPart[] | null {
  const match = PARTS.exec(text);
  if (match === null || !readDuration(text).ok) return null;
  return DURATION_UNITS.flatMap((unit, index) => {
    const amount = Number(match[index + 1] ?? 0);
    return amount === 0 ? [] : [{ unit, amount }];
  });
}

/** `P1DT12H` → “1 day and 12 hours”. A text that is no length of time stays as it is. */
export function durationText(text: string, locale: string): string {
  const parts = durationParts(text);
  if (parts === null) return text;
  return listText(
    parts.map(({ unit, amount }) => unitText(amount, unit, locale)),
    locale,
  );
}

function unitText(amount: number, unit: DurationUnit, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
}
