import { LANGUAGES } from '@janela/flow-schema';
import { expect, test } from 'vitest';
import { PLAN_LABELS } from '../model/plan.ts';
import { wordsIn } from '../test-support/words.ts';
import { planLabelText } from './plan-label-text.ts';

test.each([
  { language: 'en', label: 'delete', count: 1, expected: 'delete one item' },
  { language: 'en', label: 'delete', count: 3, expected: 'delete 3 items' },
  { language: 'pt-BR', label: 'delete', count: 3, expected: 'excluir 3 itens' },
  { language: 'es', label: 'paste', count: 1, expected: 'pegar un elemento' },
  { language: 'pt-BR', label: 'auto-layout', count: 1, expected: 'organizar o quadro' },
] as const)('$language: $label of $count', ({ language, label, count, expected }) => {
  expect(planLabelText(label, count, wordsIn(language).i18n)).toBe(expected);
});

test.each(LANGUAGES)('%s: no two labels read the same', (language) => {
  const { i18n } = wordsIn(language);
  expect(new Set(PLAN_LABELS.map((label) => planLabelText(label, 2, i18n))).size).toBe(PLAN_LABELS.length);
});
