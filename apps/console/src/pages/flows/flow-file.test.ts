import { expect, test } from 'vitest';
import { flowFileName } from './flow-file.ts';

test.each([
  ['Lembrete de 24 horas', 'Lembrete de 24 horas.flow.json'],
  ['Pós-venda: parte 2', 'Pós-venda parte 2.flow.json'],
  ['../../etc/passwd', 'etc passwd.flow.json'],
  ['a/b\\c?*', 'a b c.flow.json'],
  ['???', 'flow.flow.json'],
  ['.hidden.', 'hidden.flow.json'],
])('%s is kept as %s', (name, file) => {
  expect(flowFileName(name)).toBe(file);
});
