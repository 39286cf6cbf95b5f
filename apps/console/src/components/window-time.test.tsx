import { i18n } from '@lingui/core';
import { screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { messages as spanish } from '../locales/es.po';
import { messages as portuguese } from '../locales/pt-BR.po';
import { renderConsole } from '../test-support/render-console.tsx';
import { WindowTime } from './window-time.tsx';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const MINUTE = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  return () => vi.useRealTimers();
});

function show(left: number | null): void {
  renderConsole(<WindowTime window={{ closesAt: left === null ? null : new Date(NOW + left).toISOString() }} />);
}

test.each([
  [72 * MINUTE, '1 h 12 left', 'soon'],
  [23 * 60 * MINUTE + 5 * MINUTE, '23 h 05 left', 'open'],
  [117 * 60 * MINUTE, '4 d 21 h left', 'open'],
  [42 * MINUTE, '42 min left', 'last'],
  [30_000, 'Less than 1 min left', 'last'],
  [0, 'Window closed', 'closed'],
  [null, 'No window yet', 'never'],
])('says %s ms in words beside the ring', (left, words, state) => {
  show(left);
  expect(screen.getByText(words).dataset['state']).toBe(state);
  expect(document.querySelector('svg')?.dataset['state']).toBe(state);
});

test('says it in Portuguese and Spanish', () => {
  i18n.loadAndActivate({ locale: 'pt-BR', messages: portuguese });
  show(72 * MINUTE);
  expect(screen.getByText('faltam 1 h 12')).toBeDefined();
  i18n.loadAndActivate({ locale: 'es', messages: spanish });
  show(42 * MINUTE);
  expect(screen.getByText('quedan 42 min')).toBeDefined();
});
