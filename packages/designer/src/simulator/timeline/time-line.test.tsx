import { I18nProvider } from '@lingui/react';
import { liveFlows } from '@janela/runtime/simulation';
import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { reminderFlow } from '../../test-support/sample-flow.ts';
import { wordsIn } from '../../test-support/words.ts';
import { createSimulator } from '../model/create-simulator.ts';
import { firstSetup } from '../model/first-setup.ts';
import { TimeLine } from './time-line.tsx';

const MONDAY = Date.UTC(2026, 10, 23, 12);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function renderLine() {
  const setup = firstSetup({
    channel: 'whatsapp',
    now: MONDAY,
    timeZone: 'America/Sao_Paulo',
    context: {},
    members: [],
  });
  const simulator = createSimulator({ setup, flows: liveFlows([reminderFlow()]) });
  simulator.act({ type: 'customer-message', action: 'message', text: 'Oi' });
  render(
    <I18nProvider i18n={wordsIn('en').i18n}>
      <TimeLine simulator={simulator} language="en" />
    </I18nProvider>,
  );
  return { simulator, slider: screen.getByRole('slider', { name: 'Time of the test' }) };
}

test('the time is told with its weekday, in the zone of the account', () => {
  const { slider } = renderLine();
  expect(slider.getAttribute('aria-valuetext')).toMatch(/Monday.*November 23.*9:00/);
});

test('keys go by minutes, hours and days, and never before the beginning', () => {
  const { simulator, slider } = renderLine();
  const after = (key: string, shiftKey = false) => {
    fireEvent.keyDown(slider, { key, shiftKey });
    return simulator.store.getState().now - MONDAY;
  };
  expect(after('ArrowRight')).toBe(MINUTE);
  expect(after('ArrowRight', true)).toBe(HOUR + MINUTE);
  expect(after('PageUp')).toBe(25 * HOUR + MINUTE);
  expect(after('PageDown')).toBe(HOUR + MINUTE);
  expect(after('Home')).toBe(0);
  expect(after('ArrowLeft')).toBe(0);
  expect(after('x')).toBe(0);
});

test('dragging stops the clock and goes there', () => {
  const { simulator, slider } = renderLine();
  simulator.setSpeed(60);
  fireEvent.change(slider, { target: { value: MONDAY + 23 * HOUR } });
  expect(simulator.store.getState()).toMatchObject({ speed: 0, now: MONDAY + 23 * HOUR });
  expect(simulator.store.getState().moment.happenings).toHaveLength(1);
});
