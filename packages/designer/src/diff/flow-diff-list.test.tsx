import { I18nProvider } from '@lingui/react';
import type { FlowDocument, Language } from '@janela/flow-schema';
import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { reminderFlow, sampleFlow } from '../test-support/sample-flow.ts';
import { SHOP, wordsIn } from '../test-support/words.ts';
import { FlowDiffList } from './flow-diff-list.tsx';
import { FlowDiffView } from './flow-diff-view.tsx';

function renderDiff(before: FlowDocument, after: FlowDocument, language: Language = 'en') {
  return render(
    <I18nProvider i18n={wordsIn(language).i18n}>
      <FlowDiffList before={before} after={after} language={language} directory={SHOP} />
    </I18nProvider>,
  );
}

/** The list below a heading, as texts. */
function below(heading: string): readonly string[] {
  const section = screen.getByRole('heading', { name: heading }).closest('section');
  if (section === null) throw new Error(`No section is called ${heading}`);
  return within(section)
    .queryAllByRole('listitem')
    .map((item) => item.textContent);
}

function changes(heading: string): readonly string[] {
  const section = screen.getByRole('heading', { name: heading }).closest('section');
  return [...(section?.querySelectorAll('dl > div') ?? [])].map((line) => line.textContent);
}

test('blocks that came and went are told by kind and sentence', () => {
  const before = sampleFlow(
    [
      ['a', 'no-reply'],
      ['b', 'wait'],
    ],
    ['a.next>b'],
  );
  const after = sampleFlow(
    [
      ['a', 'no-reply'],
      ['c', 'send-message', { content: { kind: 'text', text: 'Hi {{contact.name}}' } }],
    ],
    ['a.next>c'],
  );
  renderDiff(before, after);
  expect(below('Added 1')).toEqual(['Send messageWrite: “Hi {contact name}”']);
  expect(below('Removed 1')).toEqual(['WaitWait 1 hour']);
  expect(changes('Connections 1')).toEqual([
    '23 hours after the last message, on any channel › nextbefore: Wait 1 hournow: Write: “Hi {contact name}”',
  ]);
});

test('a changed block is told field by field, each side in words', () => {
  const before = sampleFlow([
    ['a', 'no-reply', { after: 'PT23H', channels: 'any' }],
    ['b', 'condition', { branches: [{ id: 'yes', match: 'all', rules: [{ type: 'window-state', state: 'open' }] }] }],
    ['c', 'notify-team', { recipients: [{ type: 'everyone' }], via: ['in-app'] }],
  ]);
  const after: FlowDocument = {
    ...before,
    nodes: [
      { id: 'a', kind: 'no-reply', name: 'Silence', params: { after: 'PT22H', channels: ['ch-centre', 'messenger'] } },
      {
        id: 'b',
        kind: 'condition',
        params: {
          branches: [
            {
              id: 'yes',
              match: 'any',
              rules: [
                { type: 'window-state', state: 'closed' },
                { type: 'reply-status', operator: 'is', values: ['pending'] },
              ],
            },
            { id: 'b2', name: 'VIP', match: 'all', rules: [{ type: 'tag', operator: 'has', tags: ['VIP'] }] },
          ],
        },
      },
      {
        id: 'c',
        kind: 'notify-team',
        params: {
          recipients: [{ type: 'person', memberId: 'm-ana' }],
          via: ['in-app'],
          text: '{{contact.name}} waits',
        },
      },
    ],
  };
  renderDiff(before, after);
  expect(changes('Changed 3')).toEqual([
    'Namebefore: no namenow: Silence',
    'How longbefore: 23 hoursnow: 22 hours',
    'Channelsbefore: Any channelnow: Loja Centro or Messenger',
    'Branchesbefore: If the 24-hour window is opennow: If the 24-hour window is closed or the reply status is pending\nVIP: If the conversation has the tag “VIP”',
    'Who is toldbefore: Everyonenow: Ana Souza',
    'Your own wordsbefore: not setnow: {contact name} waits',
  ]);
});

test('a block of another kind is told by its sentences, once', () => {
  const before = sampleFlow([['a', 'wait']]);
  renderDiff(before, { ...before, nodes: [{ id: 'a', kind: 'end', params: {} }] });
  expect(changes('Changed 1')).toEqual(['What it doesbefore: Wait 1 hournow: The flow ends here']);
});

test('a port that led somewhere and leads nowhere; the flow itself', () => {
  const before = reminderFlow();
  const after = {
    ...before,
    name: 'Reminder',
    settings: { ...before.settings, botAnswers: true },
    edges: before.edges.slice(0, 1),
  };
  renderDiff(before, after, 'pt-BR');
  expect(changes('Ligações 1')).toEqual([
    'Se o status da resposta for pendente › simantes: Avisar quem é responsável, no app e por e-mailagora: nenhum lugar',
  ]);
  expect(changes('O fluxo 2')).toEqual([
    'Nome do fluxoantes: Sampleagora: Reminder',
    'Mensagem do bot conta como respostaantes: nãoagora: sim',
  ]);
});

test('where blocks stand is no change', () => {
  const before = reminderFlow();
  renderDiff(before, { ...before, layout: { silence: { x: 7, y: 7 } } });
  expect(screen.getByText('Both are the same, but for where blocks and notes stand.')).toBeTruthy();
});

test('the sketches mark what changed, and are no news to a screen reader', () => {
  const before = sampleFlow([
    ['a', 'no-reply'],
    ['b', 'wait'],
    ['c', 'end'],
  ]);
  const after = sampleFlow([
    ['a', 'no-reply'],
    ['b', 'wait', { until: { type: 'duration', duration: 'PT2H' } }],
    ['d', 'end'],
  ]);
  const { container } = renderDiff(before, after);
  const marks = [...container.querySelectorAll('figure')].map((figure) =>
    [...figure.querySelectorAll('g[data-mark] text')].map((sign) => sign.textContent),
  );
  expect(marks).toEqual([
    ['≠', '−'],
    ['≠', '+'],
  ]);
  for (const sketch of container.querySelectorAll('figure > svg')) {
    expect(sketch.getAttribute('aria-hidden')).toBe('true');
  }
});

test('stands alone, in the language it is given', async () => {
  const before = reminderFlow();
  render(<FlowDiffView before={before} after={{ ...before, name: 'Otro' }} language="es" directory={SHOP} />);
  expect(await screen.findByRole('heading', { name: 'El flujo 1' })).toBeTruthy();
});
