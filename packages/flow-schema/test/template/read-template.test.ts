import { expect, test } from 'vitest';
import { localizeTemplate, readTemplate, type TemplateFiles } from '../../src/index.ts';

const TEXTS = { title: 'Oi' };

const FILES: TemplateFiles = {
  template: {
    id: 'hello',
    title: { 'pt-BR': 'Olá', en: 'Hello', es: 'Hola' },
    summary: { 'pt-BR': 'Cumprimenta.', en: 'Greets.', es: 'Saluda.' },
    goals: ['answer-in-time'],
    industries: ['any'],
    channels: ['whatsapp'],
    asks: [{ targets: [{ node: 'start', field: 'channels' }] }],
  },
  flow: {
    schema: { document: 1, nodes: {} },
    name: 'text:title',
    settings: { botAnswers: false },
    nodes: [
      { id: 'start', kind: 'no-reply', params: { after: 'PT23H', channels: 'any', repeat: 'once-per-episode' } },
      { id: 'tell', kind: 'notify-team', params: { recipients: [{ type: 'everyone' }], via: ['in-app'] } },
    ],
    edges: [{ id: 'e1', from: { node: 'start', port: 'next' }, to: { node: 'tell' } }],
  },
  texts: { 'pt-BR': TEXTS, en: { title: 'Hello' }, es: { title: 'Hola' } },
  scenarios: { 'one.json': { name: 'text:title' } },
};

function problemsOf(changes: Partial<TemplateFiles>): readonly string[] {
  const reading = readTemplate({ ...FILES, ...changes });
  const problems = reading.ok ? reading.warnings : reading.problems;
  return problems.map(({ code, language, about }) => [code, language, about].filter(Boolean).join(' '));
}

test('flow and scenarios speak each language', () => {
  const reading = readTemplate(FILES);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  expect(reading.warnings).toEqual([]);
  expect(reading.localized['es']).toMatchObject({
    document: { name: 'Hola' },
    scenarios: { 'one.json': { name: 'Hola' } },
  });
  expect(reading.template).toMatchObject({ needs: [], asks: [{ targets: [{ node: 'start' }] }] });
});

test.each<[string, Partial<TemplateFiles>, readonly string[]]>([
  ['a text that is missing', { texts: { ...FILES.texts, es: {} } }, ['text-missing es title']],
  [
    'a text that nothing shows',
    { texts: { ...FILES.texts, en: { title: 'Hello', old: 'x' } } },
    ['text-unused en old'],
  ],
  ['texts that are none', { texts: { ...FILES.texts, en: { title: 7 } } }, ['texts-invalid en']],
  ['a template that says nothing of itself', { template: null }, ['template-invalid']],
  [
    'a question about a block that is not there',
    { flow: { ...(FILES.flow as object), nodes: [] } },
    expect.arrayContaining(['target-unknown start']) as readonly string[],
  ],
  ['a flow that is none', { flow: 7 }, expect.arrayContaining(['flow-invalid en not-a-flow']) as readonly string[]],
])('%s is told', (_what, changes, problems) => {
  expect(problemsOf(changes)).toEqual(problems);
});

test('only whole strings are keys, each told once, and nothing inherited is a text', () => {
  expect(localizeTemplate(['text:a', 'see text:a', { 'text:a': 'text:toString' }], { a: 'A' })).toEqual({
    json: ['A', 'see text:a', { 'text:a': 'text:toString' }],
    used: ['a', 'toString'],
    missing: ['toString'],
  });
});
