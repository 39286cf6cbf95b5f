import { readDuration, type Language } from '@janela/flow-schema';

const UNITS = [
  ['day', 24 * 60 * 60_000],
  ['hour', 60 * 60_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

/** An ISO-8601 duration in words: “23 hours”, “1 dia e 12 horas”. The text itself where it is none. */
export function durationWords(duration: string, language: Language): string {
  const reading = readDuration(duration);
  if (!reading.ok) return duration;
  let rest = reading.ms;
  const parts: string[] = [];
  // 23 hours and 36 hours are said in hours; two days are days.
  const units = rest % UNITS[0][1] === 0 ? UNITS : UNITS.slice(1);
  for (const [unit, ms] of units) {
    const count = Math.floor(rest / ms);
    rest -= count * ms;
    if (count > 0)
      parts.push(new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count));
  }
  return listWords(parts, language);
}

/** “a, b and c”, or with `disjunction` “a, b or c”. */
export function listWords(
  parts: readonly string[],
  language: Language,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat(language, { type, style: 'long' }).format(parts);
}
