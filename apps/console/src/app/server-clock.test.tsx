import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderConsole } from '../test-support/render-console.tsx';
import { learnServerTime, serverNow } from './server-clock.ts';
import { useNow } from './use-now.ts';

const HOUR_MS = 3_600_000;

const START = Date.now();

function HoursAhead() {
  return <p>{Math.round((useNow() - START) / HOUR_MS)} h ahead</p>;
}

test('what is shown follows the clock of the server at once', () => {
  renderConsole(<HoursAhead />);
  expect(screen.getByText('0 h ahead')).toBeDefined();
  act(() => learnServerTime(new Headers({ 'x-server-time': String(Date.now() + 23 * HOUR_MS) })));
  expect(screen.getByText('23 h ahead')).toBeDefined();
});

test.each(['', 'soon', '0', '-1'])('a header of "%s" changes nothing', (value) => {
  const before = serverNow() - Date.now();
  learnServerTime(new Headers({ 'x-server-time': value }));
  expect(Math.abs(serverNow() - Date.now() - before)).toBeLessThan(1_000);
});
