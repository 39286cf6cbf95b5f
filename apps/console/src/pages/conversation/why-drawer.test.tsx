import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Why } from '../../api/why.ts';
import { fakeServer } from '../../test-support/fake-server.ts';
import { renderConsole } from '../../test-support/render-console.tsx';
import { sampleConversation } from '../../test-support/sample-conversation.ts';
import { WhyDrawer } from './why-drawer.tsx';

const conversation = sampleConversation({ hoursLeft: -1 });
const AT = '2026-11-23T12:00:00.000Z';
const FLOW = '018f0000-0000-7000-8000-000000000010';
const MESSAGE = '018f0000-0000-7000-8000-000000000020';

const answer: Why = {
  at: AT,
  since: '2026-11-21T12:00:00.000Z',
  recordSince: '2026-11-23T13:00:00.000Z',
  window: {
    phase: 'closed',
    openedAt: '2026-11-22T11:00:00.000Z',
    closesAt: '2026-11-23T11:00:00.000Z',
    openedBy: 'message',
    ruleId: 'whatsapp.window',
    source: 'https://example.com/rule',
  },
  replyStatus: 'pending',
  runs: [],
  messages: [
    {
      id: MESSAGE,
      author: 'bot',
      at: AT,
      text: 'Podemos ajudar?',
      status: 'blocked',
      reason: { code: 'whatsapp.window', detail: 'window-closed' },
      refusedWhen: 'sending',
      queued: { at: AT, allowed: true, ruleId: 'whatsapp.window', reason: null },
      flowId: FLOW,
      nodeId: 'say',
    },
  ],
  notices: [],
  flows: [
    {
      flowId: FLOW,
      name: 'Lembrete',
      state: 'live',
      version: 1,
      isDeafToChannel: false,
      triggers: [
        { nodeId: 'silence', kind: 'no-reply', why: 'skipped', at: AT, reason: 'not-pending' },
        { nodeId: 'heard', kind: 'message-received', why: 'nothing-heard' },
      ],
    },
    {
      flowId: '018f0000-0000-7000-8000-000000000011',
      name: 'Comentários',
      state: 'live',
      version: 2,
      isDeafToChannel: true,
      triggers: [{ nodeId: 'said', kind: 'comment-received', why: 'other-channel' }],
    },
  ],
};

function show(message: { id: string; at: string } | null) {
  const asked = fakeServer({ [`GET /api/v1/conversations/${conversation.id}/why`]: () => ({ body: answer }) });
  renderConsole(<WhyDrawer conversation={conversation} message={message} onClose={() => undefined} />);
  return asked;
}

test('a message that did not leave: allowed when it was written, refused when it was to go', async () => {
  show({ id: MESSAGE, at: AT });
  expect(await screen.findByText('Podemos ajudar?')).toBeTruthy();
  expect(screen.getByText(/When the flow wrote it, at .* it was allowed/)).toBeTruthy();
  expect(screen.getByText('When it was to leave, it was not allowed any more, so it was not sent.')).toBeTruthy();
  expect(screen.getByText('Written by “Lembrete”').getAttribute('href')).toBe(`/flows/${FLOW}`);
});

test('nothing was sent: the window, whose turn it was, and each flow', async () => {
  show(null);
  expect(await screen.findByText(/The messaging window was closed, since/)).toBeTruthy();
  expect(screen.getByText('Reply status: Pending.')).toBeTruthy();
  expect(await screen.findByText('No reminder: the customer has been answered.')).toBeTruthy();
  expect(screen.getByText('Nothing that it listens to happened.')).toBeTruthy();
  expect(screen.getByText('No trigger of it listens to this channel.')).toBeTruthy();
  expect(screen.getByText(/The record of this conversation begins at/)).toBeTruthy();
  expect(screen.queryByText('Podemos ajudar?')).toBeNull();
});
