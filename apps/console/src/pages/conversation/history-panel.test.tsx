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
  const skipped = traced('1', [{ type: 'trigger-skipped', flowId: 'f', nodeId: 'n', reason: 'not-pending' }]);
  const silent = traced('0', [{ type: 'event', event: 'receipt', at: 0, receivedAt: 0 }]);
  fakeServer({ [PATH]: () => ({ body: { items: [reminded, skipped, silent], nextCursor: null } }) });
  renderConsole(<HistoryPanel conversation={conversation} opened onClose={() => undefined} />);
  const steps = await screen.findAllByRole('listitem');
  const told = steps.map((step) => [...step.querySelectorAll('p')].map(({ textContent }) => textContent));
  expect(told).toEqual([
    ['A time was up.', 'The condition was met.', 'The team was notified.'],
    ['No reminder: the customer has been answered.'],
  ]);
});
