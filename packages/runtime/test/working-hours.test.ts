import fc from 'fast-check';
import { isOpenAt, lastWorkingMoment, longestGapMs, nextOpening, WEEKDAYS } from '@janela/flow-schema';
import type { WeeklyHours } from '@janela/flow-schema';
import { describe, expect, test } from 'vitest';
import { temporalCalendar } from '../src/calendar/index.ts';

const HOUR = 3_600_000;
const QUARTER = 900_000;

const office = (timeZone: string): WeeklyHours => ({
  timeZone,
  days: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [{ from: '09:00', to: '17:00' }]])),
});

const at = (iso: string): number => Date.parse(iso);

describe('the calendar', () => {
  test.each([
    [
      'a gap moves forward',
      'America/New_York',
      { year: 2026, month: 3, day: 8, hour: 2, minute: 30 },
      '2026-03-08T07:30:00Z',
    ],
    [
      'of two the earlier',
      'America/New_York',
      { year: 2026, month: 11, day: 1, hour: 1, minute: 30 },
      '2026-11-01T05:30:00Z',
    ],
    [
      'half an hour only',
      'Australia/Lord_Howe',
      { year: 2026, month: 10, day: 4, hour: 2, minute: 15 },
      '2026-10-03T15:45:00Z',
    ],
    [
      'midnight that is left out',
      'America/Sao_Paulo',
      { year: 2018, month: 11, day: 4, hour: 0, minute: 0 },
      '2018-11-04T03:00:00Z',
    ],
  ])('reads a wall clock: %s', (_, ...[timeZone, local, iso]) => {
    expect(temporalCalendar.fromLocal({ ...local, second: 0 }, timeZone)).toBe(at(iso));
  });

  test.each(['America/Sao_Paulo', 'Europe/Lisbon', 'Africa/Casablanca', 'Asia/Kathmandu', 'Australia/Lord_Howe'])(
    'there and back again: %s',
    (timeZone) => {
      fc.assert(
        fc.property(fc.integer({ min: 1_400_000_000, max: 1_900_000_000 }), (seconds) => {
          const { weekday, ...local } = temporalCalendar.toLocal(seconds * 1_000, timeZone);
          expect(weekday).toBeGreaterThanOrEqual(1);
          const back = temporalCalendar.fromLocal(local, timeZone);
          // Of an hour that the clocks show twice, the earlier one.
          expect(seconds * 1_000 - back).toBeGreaterThanOrEqual(0);
          expect(seconds * 1_000 - back).toBeLessThanOrEqual(HOUR);
        }),
      );
    },
  );

  test.each([
    ['America/Sao_Paulo', true],
    ['Mars/Olympus', false],
    ['', false],
  ])('knows its zones: %s', (timeZone, known) => {
    expect(temporalCalendar.isTimeZone(timeZone)).toBe(known);
  });
});

describe('working hours', () => {
  const saoPaulo = office('America/Sao_Paulo');

  test.each<[what: string, notBefore: string, before: string, wanted: string | null]>([
    [
      'a window that closes on Sunday at 03:00 warns on Friday at 17:00',
      '2026-11-21T06:00:00Z',
      '2026-11-22T06:00:00Z',
      null,
    ],
    ['opened on Friday, it does', '2026-11-20T18:00:00Z', '2026-11-22T06:00:00Z', '2026-11-20T20:00:00Z'],
    [
      'within working hours it is the moment itself',
      '2026-11-23T06:00:00Z',
      '2026-11-23T15:00:00Z',
      '2026-11-23T15:00:00Z',
    ],
    [
      'before they begin it is the evening before',
      '2026-11-23T06:00:00Z',
      '2026-11-24T11:00:00Z',
      '2026-11-23T20:00:00Z',
    ],
  ])('the last working moment: %s', (_, ...[notBefore, before, wanted]) => {
    const found = lastWorkingMoment(saoPaulo, { notBefore: at(notBefore), before: at(before) }, temporalCalendar);
    expect(found === null ? null : new Date(found).toISOString()).toBe(wanted?.replace('Z', '.000Z') ?? null);
  });

  test('nobody works where there are no hours', () => {
    const never: WeeklyHours = { timeZone: 'UTC', days: {} };
    expect(nextOpening(never, at('2026-11-23T00:00:00Z'), temporalCalendar)).toBeNull();
    expect(longestGapMs(never)).toBe(Infinity);
  });

  const minutes = fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15);
  const clock = (total: number): string =>
    `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
  const span = fc
    .tuple(minutes, minutes)
    .filter(([from, to]) => from < to)
    .map(([from, to]) => [{ from: clock(from), to: clock(to) }]);
  const hours = fc.record({
    timeZone: fc.constantFrom('UTC', 'America/Sao_Paulo', 'Europe/Lisbon', 'America/New_York', 'Australia/Lord_Howe'),
    days: fc.dictionary(fc.constantFrom(...WEEKDAYS), span, { minKeys: 1 }),
    closedOn: fc.constantFrom<readonly string[]>([], ['2026-11-02', '2026-11-03'], ['2026-03-09']),
  });
  const moment = fc
    .integer({ min: at('2026-02-20T00:00:00Z') / QUARTER, max: at('2026-11-20T00:00:00Z') / QUARTER })
    .map((quarter) => quarter * QUARTER);

  test('the next opening is the first quarter of an hour in which somebody works, and no gap is longer than told', () => {
    fc.assert(
      fc.property(hours, moment, (given, now) => {
        const found = nextOpening(given, now, temporalCalendar);
        expect(found).not.toBeNull();
        if (found === null) return;
        expect(isOpenAt(given, found, temporalCalendar)).toBe(true);
        expect(found - now).toBeLessThanOrEqual(longestGapMs(given));
        for (let step = now; step < found; step += QUARTER) expect(isOpenAt(given, step, temporalCalendar)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test('the last working moment has nobody working after it', () => {
    fc.assert(
      fc.property(hours, moment, (given, before) => {
        const notBefore = before - 24 * HOUR;
        const found = lastWorkingMoment(given, { notBefore, before }, temporalCalendar);
        const from = found === null ? notBefore : found + QUARTER;
        const later = Array.from(
          { length: Math.max(0, (before - from) / QUARTER) },
          (_, index) => from + index * QUARTER,
        );
        expect(later.filter((step) => isOpenAt(given, step, temporalCalendar))).toEqual([]);
        if (found === null) return;
        // The very end of a stretch is outside it, and still its last moment.
        expect([found - 1, found].some((step) => isOpenAt(given, step, temporalCalendar))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
