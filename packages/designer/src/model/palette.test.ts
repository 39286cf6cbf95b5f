import { NODE_KINDS } from '@janela/flow-schema';
import { expect, test } from 'vitest';
import { paletteSections } from './palette.ts';

test('the palette shows every kind once, triggers first', () => {
  const sections = paletteSections();
  expect(sections[0]?.family).toBe('trigger');
  expect(sections.flatMap((section) => section.kinds).toSorted()).toEqual([...NODE_KINDS].toSorted());
  expect(new Set(sections.map((section) => section.family)).size).toBe(sections.length);
});
