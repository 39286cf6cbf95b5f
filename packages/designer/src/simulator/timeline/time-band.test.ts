import { liveFlows, playSteps, type PlayedStep } from '@janela/runtime/simulation';
import { temporalCalendar } from '@janela/runtime/calendar';
import { expect, test } from 'vitest';
import { reminderFlow } from '../../test-support/sample-flow.ts';
import { firstSetup } from '../model/first-setup.ts';
import { closedHours, daysOf, marksOf, spanOf, windowsOf } from './time-band.ts';

const HOUR = 3_600_000;
const MONDAY = Date.UTC(2026, 10, 23, 12);
const setup = firstSetup({ channel: 'whatsapp', now: MONDAY, timeZone: 'America/Sao_Paulo', context: {}, members: [] });
const conversation = 'customer';
const steps: readonly PlayedStep[] = [
  { at: MONDAY, conversation, event: { type: 'customer-message', action: 'message', text: 'Oi' } },
  { at: MONDAY + 2 * HOUR, conversation, event: { type: 'human-message', source: 'console' } },
];

function momentAt(until: number) {
  return playSteps({ setup, flows: liveFlows([reminderFlow()]), steps }, until);
}

test('messages, the timer and what lies ahead after going back each have their mark', () => {
  expect(marksOf(momentAt(MONDAY + HOUR), steps)).toEqual([
    { at: MONDAY, by: 'customer', isLater: false },
    { at: MONDAY + 23 * HOUR, by: 'timer', isLater: false },
    { at: MONDAY + 2 * HOUR, by: 'person', isLater: true },
  ]);
});

test('the window is one stretch, and the span reaches past its end', () => {
  const moment = momentAt(MONDAY + HOUR);
  expect(windowsOf(moment.traces)).toEqual([{ from: MONDAY, until: MONDAY + 24 * HOUR }]);
  expect(spanOf(moment, steps)).toEqual({ from: MONDAY, until: MONDAY + 26 * HOUR });
});

test('hours in which nobody works are told by the zone of the account', () => {
  const hours = { timeZone: 'America/Sao_Paulo', days: { mon: [{ from: '09:00', to: '18:00' }] } };
  const until = MONDAY + 24 * HOUR;
  expect(closedHours({ from: MONDAY, until }, hours, temporalCalendar)).toEqual([{ from: MONDAY + 9 * HOUR, until }]);
});

test.each([
  ['America/New_York', Date.UTC(2026, 2, 7, 17), [true, false]],
  ['Europe/Lisbon', Date.UTC(2026, 9, 24, 12), [true, false]],
])('in %s the day on which the clocks change is marked', (timeZone, from, expected) => {
  const days = daysOf({ from, until: from + 48 * HOUR }, timeZone, temporalCalendar);
  expect(days.map(({ changesClocks }) => changesClocks)).toEqual(expected);
});
