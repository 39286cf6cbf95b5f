import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeServer } from '../../test-support/fake-server.ts';
import { renderConsole } from '../../test-support/render-console.tsx';
import { sampleConversation } from '../../test-support/sample-conversation.ts';
import { HistoryPanel } from './history-panel.tsx';

const conversation = sampleConversation({ hoursLeft: 1 });
const PATH = `GET /api/v1/conversations/${conversation.id}/traces`;

function traced(id: string, entries: readonly object[]) {
  return { id, at: '2026-11-23T12:00:00Z', trace: { eventId: id, at: 0, entries } };
}

test('tells in sentences what happened and why, and leaves out what nobody needs', async () => {
  const reminded = traced('2', [
    { type: 'event', event: 'timer', at: 0, receivedAt: 0 },
    { type: 'node-entered', runId: 'r', nodeId: 'n', kind: 'condition' },
    { type: 'condition', runId: 'r', nodeId: 'n', rules: [], result: true },
    { type: 'effect', effect: { type: 'notify-team' } },
    { type: 'something-of-a-newer-server' },
  ]);
  const worked = traced('3', [
    { type: 'event', event: 'flow-asked-for', at: 0, receivedAt: 0 },
    { type: 'facts-changed', change: { type: 'tag-added', tag: 'VIP' } },
    { type: 'fact-changed', runId: 'r', nodeId: 'n', change: { type: 'assignee-changed', memberId: 'caio' } },
    { type: 'answer', runId: 'r', nodeId: 'n', key: 'cpf', value: '123', fits: true },
    { type: 'window-seen', runId: 'r', nodeId: 'n', leftMs: 4_500_000 },
    { type: 'effect', effect: { type: 'send-message', content: { kind: 'template', name: 'pedido', parameters: {} } } },
    {
      type: 'effect',
      effect: { type: 'http-request', url: 'https://api.example.com/…' },
    },
    { type: 'requested', runId: 'r', nodeId: 'n', outcome: 'failed', status: 503 },
    { type: 'effect', effect: { type: 'channel-action', action: { action: 'react', emoji: '❤️' } } },
    { type: 'effect', effect: { type: 'create-task', title: 'Ligar', dueAt: null } },
    { type: 'run-waiting', runId: 'r', nodeId: 'n', dueAt: null },
    { type: 'run-stopped', runId: 'r', reason: 'handed-off' },
  ]);
  const skipped = traced('1', [{ type: 'trigger-skipped', flowId: 'f', nodeId: 'n', reason: 'not-pending' }]);
  const silent = traced('0', [{ type: 'event', event: 'receipt', at: 0, receivedAt: 0 }]);
  fakeServer({
    'GET /api/v1/members': () => ({ body: { items: [{ id: 'caio', name: 'Caio', email: 'c@x', role: 'agent' }] } }),
    [PATH]: () => ({ body: { items: [worked, reminded, skipped, silent], nextCursor: null } }),
  });
  renderConsole(<HistoryPanel conversation={conversation} opened onClose={() => undefined} />);
  const steps = await screen.findAllByRole('listitem');
  const told = steps.map((step) => [...step.querySelectorAll('p')].map(({ textContent }) => textContent));
  expect(told).toEqual([
    [
      'Somebody asked for a flow to start.',
      'The tag “VIP” was added.',
      'Responsible now: Caio',
      'The customer answered “cpf”: 123',
      'The flow looked at the messaging window: 1 h 15 min were left.',
      'The bot wrote: “Template pedido”',
      'Another system was asked: api.example.com',
      'The other system refused the request (503).',
      'The bot reacted with ❤️',
      'A task was given to the team: “Ligar”',
      'The flow waits.',
      'The flow stopped: the conversation was handed to the team.',
    ],
    ['A time was up.', 'The condition was met.', 'The team was notified.'],
    ['No reminder: the customer has been answered.'],
  ]);
});
