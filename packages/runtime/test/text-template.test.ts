import fc from 'fast-check';
import { temporalCalendar } from '../src/calendar/index.ts';
import { describe, expect, test } from 'vitest';
import { readTextTemplate, renderTextTemplate } from '@janela/flow-schema';
import type { TextEnv, TextScope } from '@janela/flow-schema';

const scope: TextScope = {
  contact: {
    name: 'Ana Souza',
    firstName: 'Ana',
    phone: '+5511987654321',
    email: '',
    fields: { city: 'São Paulo', born: '1990-02-28' },
  },
  channel: { name: 'WhatsApp' },
  conversation: { lastMessage: '{{contact.name}} {% if %}', stage: '', assignee: '', link: '' },
  window: { timeLeft: '59 min' },
  answers: { size: 'M', toString: 'mine' },
  flow: { input: { order: '42' } },
};

const env: TextEnv = {
  // 2026-03-02 01:30 in London, still the day before in São Paulo.
  now: Date.UTC(2026, 2, 2, 1, 30),
  timeZone: 'America/Sao_Paulo',
  calendar: temporalCalendar,
  longest: 500,
};

const render = (source: string) => renderTextTemplate(source, scope, env);

describe('a text', () => {
  test.each([
    ['without variables is itself', 'Oi! 100% {ok}', 'Oi! 100% {ok}'],
    ['fills in names', 'Oi {{ contact.firstName }}, via {{channel.name}}', 'Oi Ana, via WhatsApp'],
    ['fills in once: braces of a customer stay as typed', '{{conversation.lastMessage}}', '{{contact.name}} {% if %}'],
    ['reads nothing for what is not known', 'E-mail: {{ contact.email }}{{ answers.gone }}.', 'E-mail: .'],
    ['has words for what is missing', '{{ contact.email | default: "sem e-mail" }}', 'sem e-mail'],
    [
      'reads fields, answers and inputs',
      '{{contact.fields.city}} {{answers.size}} #{{flow.input.order}}',
      'São Paulo M #42',
    ],
    ['filters', '{{ contact.name | upcase | truncate: 6, "…" }}', 'ANA S…'],
    ['chooses', '{% if answers.size == "M" %}médio{% else %}outro{% endif %}', 'médio'],
    ['shows a day as people write it', '{{ contact.fields.born | date }}', '28/02/1990'],
    ['shows now by the clock of the account', '{{ now | date: "%d/%m/%Y %H:%M" }}', '01/03/2026 22:30'],
    ['knows today', '{{ "today" | date: "%Y-%m-%d" }}', '2026-03-01'],
    ['leaves what is no day', '{{ contact.name | date }}', 'Ana Souza'],
    ['sees nothing of the language it is written in', '{{ answers.constructor }}{{ contact.fields.__proto__ }}', ''],
  ])('%s', (_, source, text) => {
    expect(render(source)).toEqual({ ok: true, text });
  });

  test('that comes out too long is told, not cut', () => {
    expect(renderTextTemplate('{{ contact.name }}', scope, { ...env, longest: 8 })).toEqual({
      ok: false,
      reason: 'too-long',
    });
  });

  test('that would cost too much is told', () => {
    const source = `{{ contact.name ${'| append: contact.name | append: contact.name | join: contact.name'.repeat(40)} }}`;
    expect(render(source).ok).toBe(false);
  });
});

describe('reading a text tells', () => {
  test.each([
    ['an unclosed brace', 'Oi {{ contact.name', [{ code: 'template-unclosed' }]],
    ['an unclosed choice', '{% if answers.size %}x', [{ code: 'template-unclosed' }]],
    ['a name nobody knows', '{{ contact.nome }}', [{ code: 'unknown-variable', name: 'contact.nome' }]],
    ['a key no field can have', '{{ answers.Size }}', [{ code: 'unknown-variable', name: 'answers.Size' }]],
    ['a filter nobody knows', '{{ contact.name | shout }}', [{ code: 'unknown-filter', name: 'shout' }]],
    ['a loop', '{% for i in (1..9) %}{{ now }}{% endfor %}', [{ code: 'template-syntax' }]],
    ['a text of another file', '{% render "secret" %}', [{ code: 'template-syntax' }]],
    ['empty braces', '{{ }}', [{ code: 'template-syntax' }]],
  ])('%s', (_, source, problems) => {
    expect(readTextTemplate(source).problems).toEqual(problems);
  });

  test('the variables it reads anywhere', () => {
    const { variables, problems } = readTextTemplate(
      '{{ contact.name | default: answers.a }}{% if answers.b %}{{ now }}{% endif %}',
    );
    expect({ variables: [...variables].toSorted(), problems }).toEqual({
      variables: ['answers.a', 'answers.b', 'contact.name', 'now'],
      problems: [],
    });
  });

  test('its pieces, of which nothing is lost', () => {
    const piece = fc.constantFrom(
      '{{',
      '}}',
      '{%',
      '%}',
      '{',
      ' ',
      'contact.name',
      'x',
      '{{contact.name}}',
      '{% if now %}',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const source = pieces.join('');
        const { parts } = readTextTemplate(source);
        const again = parts.map((part) => (part.type === 'variable' ? `{{${part.source}}}` : part.text)).join('');
        expect(again.replaceAll(/\s/g, '')).toBe(source.replaceAll(/\s/g, ''));
      }),
    );
  });
});

test('bare variables are filled in without the engine, and come out as it would have them', () => {
  const name = fc.constantFrom(
    'contact.name',
    'answers.size',
    'answers.gone',
    'contact.fields.city',
    'now',
    'flow.input.order',
  );
  const piece = fc.oneof(
    name.map((one) => `{{ ${one} }}`),
    fc.constantFrom('x', ' ', '}', '{', '{ {', '%}', '\n'),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const source = pieces.join('');
      const engines = `${source}{% if now %}{% endif %}`;
      fc.pre([source, engines].every((one) => readTextTemplate(one).problems.length === 0));
      // A choice that changes nothing sends the same text through the engine.
      expect(render(source)).toEqual(render(engines));
    }),
  );
});

test('whatever is written, reading and rendering never throw', () => {
  const odd = fc.constantFrom(
    '{{',
    '}}',
    '{%',
    '%}',
    '|',
    ':',
    '"',
    'if ',
    'endif',
    'case',
    'date',
    'answers.a',
    '..',
    '[',
    ']',
    '-',
    '0x',
    '\0',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(odd, fc.string({ unit: 'binary' })), { maxLength: 20 }), (pieces) => {
      const source = pieces.join(' ');
      expect(() => {
        readTextTemplate(source);
        render(source);
      }).not.toThrow();
    }),
    { numRuns: 500 },
  );
});
