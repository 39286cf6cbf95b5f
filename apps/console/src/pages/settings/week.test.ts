import { expect, test } from 'vitest';
import { daysOf, fromField, isRight, toField, USUAL_WEEK, weekOf, withSpan, type Span } from './week.ts';

const MORNING: Span = { from: '09:00', to: '12:00' };
const AFTERNOON: Span = { from: '13:00', to: '18:00' };

test('what is kept leaves free days out, puts stretches in order, and comes back the same', () => {
  const days = daysOf({ ...USUAL_WEEK, sat: [AFTERNOON, MORNING] });
  expect(Object.keys(days)).toEqual(['mon', 'tue', 'wed', 'thu', 'fri', 'sat']);
  expect(days['sat']).toEqual([MORNING, AFTERNOON]);
  expect(weekOf({ days })).toEqual({ ...USUAL_WEEK, sat: [MORNING, AFTERNOON] });
});

test.each<[readonly Span[], boolean]>([
  [[], true],
  [[MORNING, AFTERNOON], true],
  [[AFTERNOON, MORNING], true],
  [[{ from: '00:00', to: '24:00' }], true],
  [[{ from: '12:00', to: '09:00' }], false],
  [[{ from: '09:00', to: '09:00' }], false],
  [[MORNING, { from: '12:00', to: '13:00' }], false],
  [[MORNING, { from: '11:00', to: '13:00' }], false],
  [[{ from: '', to: '12:00' }], false],
])('%j can be kept: %s', (spans, right) => {
  expect(isRight(spans)).toBe(right);
});

test('more hours come behind the others, and no further than the day', () => {
  expect(withSpan([AFTERNOON, MORNING])).toEqual([AFTERNOON, MORNING, { from: '19:00', to: '20:00' }]);
  const late: readonly Span[] = [{ from: '09:00', to: '22:30' }];
  expect(withSpan(late)).toBe(late);
  expect(isRight(withSpan([{ from: '09:00', to: '21:59' }]))).toBe(true);
});

test('midnight at the end of a day is the end of that day', () => {
  expect(toField('24:00')).toBe('00:00');
  expect(fromField('00:00')).toBe('24:00');
  expect(fromField(toField('18:00'))).toBe('18:00');
});
