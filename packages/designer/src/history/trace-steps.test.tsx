import { I18nProvider } from '@lingui/react';
import type { Language } from '@janela/flow-schema';
import type { Trace, TraceEntry } from '@janela/runtime';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { expect, test, vi } from 'vitest';
import { reminderFlow, sampleFlow } from '../test-support/sample-flow.ts';
import { wordsIn } from '../test-support/words.ts';
import { TraceSteps, type TraceStepsProps } from './trace-steps.tsx';

const NOON = Date.UTC(2026, 10, 23, 12);
const AT_BLOCK = { runId: 'r', nodeId: 'pending' };

function moment(id: string, ...entries: readonly TraceEntry[]) {
  const trace: Trace = { eventId: id, at: NOON, entries };
  return { id, at: NOON, trace };
}

function renderSteps(props: Partial<TraceStepsProps> & Pick<TraceStepsProps, 'traces'>, language: Language = 'en') {
  const words = wordsIn(language);
  return render(
    <I18nProvider i18n={words.i18n}>
      <TraceSteps order="newest-last" timeZone="America/Sao_Paulo" words={words} {...props} />
    </I18nProvider>,
  );
}

function lines(): readonly string[] {
  return [...document.querySelectorAll('p')].map(({ textContent }) => textContent);
}

function condition(result: boolean, actual: string): TraceEntry {
  const rules = [{ rule: 'reply-status', actual, result }] as const;
  return { type: 'condition', ...AT_BLOCK, branchId: 'yes', rules, result };
}

test('a condition says which way it went and what its rules saw', () => {
  const traces = [moment('1', condition(true, 'pending')), moment('2', condition(false, 'answered-by-human'))];
  renderSteps({ traces, document: reminderFlow() });
  const title = 'If the reply status is pending';
  expect(lines()).toEqual([
    `${title}True: the reply status is pending. Took “yes”.`,
    `${title}Not true: the reply status is pending (it was answered by a person). Did not take “yes”. Took “no”.`,
  ]);
});

test('of several branches only the last one that failed leads otherwise', () => {
  const rules = [{ type: 'tag', operator: 'has', tags: ['VIP'] }];
  const branches = ['a', 'b'].map((id) => ({ id, name: id.toUpperCase(), match: 'all', rules }));
  const document = sampleFlow([['pending', 'condition', { branches }]]);
  const looked = (branchId: string): TraceEntry => ({
    type: 'condition',
    ...AT_BLOCK,
    branchId,
    rules: [{ rule: 'tag', actual: '', result: false }],
    result: false,
  });
  renderSteps({ traces: [moment('1', looked('a'), looked('b'))], document });
  const rule = 'Not true: the conversation has the tag “VIP” (it was nothing).';
  expect(lines().map((line) => line.slice(line.indexOf('Not true')))).toEqual([
    `${rule} Did not take “A”.`,
    `${rule} Did not take “B”. Took “otherwise”.`,
  ]);
});

test('without the flow, and of blocks that are not in it, only what happened is told', () => {
  const refused: TraceEntry = {
    type: 'effect',
    effect: {
      type: 'block-message',
      messageId: 'm',
      runId: 'r',
      nodeId: 'gone',
      content: { kind: 'text', text: 'Oi' },
      ruleId: 'whatsapp.window',
      reason: 'window-closed',
    },
  };
  renderSteps({ traces: [moment('1', condition(true, 'pending'), refused)] }, 'pt-BR');
  expect(lines()).toEqual([
    'A condição foi atendida.',
    'Uma mensagem do bot foi retida: a janela de mensagens já tinha fechado.',
  ]);
});

test('a sentence leads to its block', async () => {
  const onShowBlock = vi.fn();
  const waiting: TraceEntry = { type: 'run-waiting', ...AT_BLOCK, dueAt: NOON };
  const { container } = renderSteps({ traces: [moment('1', waiting)], document: reminderFlow(), onShowBlock });
  screen.getByText(/^The flow waits until Nov 23, 2026, 9:00/);
  await userEvent.click(screen.getByRole('button', { name: 'If the reply status is pending' }));
  expect(onShowBlock).toHaveBeenCalledExactlyOnceWith('pending');
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations).toEqual([]);
});

test('a long history shows its newest part, and more when asked', async () => {
  const traces = Array.from({ length: 250 }, (_, index) =>
    moment(String(index), { type: 'facts-changed', change: { type: 'tag-added', tag: String(index) } }),
  );
  renderSteps({ traces });
  expect(lines()).toHaveLength(200);
  expect(lines().at(-1)).toContain('249');
  await userEvent.click(screen.getByRole('button', { name: 'Show earlier ones' }));
  expect(lines()).toHaveLength(250);
  expect(lines()[0]).toContain('“0”');
});

test('where nothing concerns anybody, that is said', () => {
  renderSteps({
    traces: [moment('1', { type: 'run-left-alone', runId: 'r', reason: 'run-gone' })],
    empty: <b>Nothing</b>,
  });
  expect(screen.getByText('Nothing').tagName).toBe('B');
});
