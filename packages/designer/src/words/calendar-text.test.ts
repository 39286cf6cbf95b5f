import { expect, test } from 'vitest';
import { wordsIn } from '../test-support/words.ts';
import { clockText, dateText, weekdayListText } from './calendar-text.ts';

const words = wordsIn('pt-BR');

test('days of the week in their order, whatever the order they were chosen in', () => {
  expect(weekdayListText([7, 1, 3], words)).toBe('segunda-feira, quarta-feira e domingo');
  expect(weekdayListText([6, 2], wordsIn('es'), 'disjunction')).toBe('martes o sábado');
});

test('a date is written out; what is none stays', () => {
  expect(dateText('2026-02-01', words)).toBe('1 de fevereiro de 2026');
  expect(dateText('someday', words)).toBe('someday');
});

test('a time of another zone says so; a zone that nobody knows keeps its name', () => {
  expect(clockText({ time: '09:00' }, words)).toBe('09:00');
  expect(clockText({ time: '09:00', timeZone: 'America/New_York' }, words)).toBe('09:00 (Horário do Leste)');
  expect(clockText({ time: '09:00', timeZone: 'Mars/Olympus' }, words)).toBe('09:00 (Mars/Olympus)');
});
