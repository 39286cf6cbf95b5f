import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { BackTest } from '../../api/back-tests.ts';
import { fakeServer } from '../../test-support/fake-server.ts';
import { renderConsole } from '../../test-support/render-console.tsx';
import { sampleDocument, sampleFlow } from '../../test-support/sample-flow.ts';
import { BackTestDrawer } from './back-test-drawer.tsx';

vi.mock('@janela/designer', async (original) => ({
  ...(await original<object>()),
  ...(await import('../../test-support/fake-designer.tsx')),
}));

const flow = sampleFlow({ state: 'draft' });
const PATH = `/api/v1/flows/${flow.id}/back-tests`;
const CONVERSATION = '018f0000-0000-7000-8000-000000000001';

const QUEUED: BackTest = {
  id: '018f0000-0000-7000-8000-000000000030',
  flowId: flow.id,
  revision: 1,
  days: 30,
  since: '2026-10-24T12:00:00.000Z',
  until: '2026-11-23T12:00:00.000Z',
  state: 'queued',
  found: null,
  played: 0,
  result: null,
  createdAt: '2026-11-23T12:00:00.000Z',
  finishedAt: null,
};

const DONE: BackTest = {
  ...QUEUED,
  state: 'done',
  found: 4,
  played: 4,
  finishedAt: '2026-11-23T12:01:00.000Z',
  result: {
    caveats: ['customers-answer-otherwise'],
    fired: 1,
    firedByTrigger: { gone: 1 },
    firedByDay: { '2026-11-21': 1 },
    firedByChannel: { whatsapp: 1 },
    sentByBlock: {},
    blockedByBlock: {},
    notifiedByBlock: { gone: 1 },
    missed: 0,
    failedRuns: 0,
    requests: 0,
    windows: { closed: 4, lost: 2, lostThoughTold: 1, lostThoughWritten: 0, lostThoughReallyTold: 0 },
    unplayed: 0,
    examples: [
      {
        what: 'notified',
        conversationId: CONVERSATION,
        contactName: 'Carlos',
        nodeId: 'gone',
        at: '2026-11-21T11:00:00.000Z',
        text: null,
      },
    ],
  },
};

function show({ before, after }: { before: BackTest | null; after: BackTest }) {
  let items = before === null ? [] : [before];
  function become(): { body: BackTest } {
    items = [after];
    return { body: after };
  }
  const asked = fakeServer({
    [`GET ${PATH}`]: () => ({ body: { items } }),
    [`POST ${PATH}`]: become,
    [`POST ${PATH}/${QUEUED.id}/cancel`]: become,
  });
  const flush = vi.fn(() => Promise.resolve());
  const person = renderConsole(
    <BackTestDrawer
      flowId={flow.id}
      draft={sampleDocument('Rascunho')}
      directory={{ channels: [], members: [] }}
      readOnly={false}
      flush={flush}
      onClose={() => undefined}
    />,
  );
  return { person, asked, flush };
}

test('the draft is saved, played against 30 days, and the figures come with why they are an estimate', async () => {
  const { person, asked, flush } = show({ before: null, after: DONE });
  await person.click(await screen.findByRole('button', { name: 'Start' }));
  expect(await screen.findByText('This is an estimate')).toBeTruthy();
  expect(flush).toHaveBeenCalledOnce();
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ days: 30 });
  expect(screen.getByText('Times this flow would have started: 1')).toBeTruthy();
  expect(screen.getByText('Closed without an answer by a person: 2')).toBeTruthy();
  expect(screen.getByText('Customers would have answered otherwise.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Carlos' }).getAttribute('href')).toBe(`/conversations/${CONVERSATION}`);
});

test('one that is under way is shown after a reload, and can be cancelled', async () => {
  const running: BackTest = { ...QUEUED, state: 'running', found: 200, played: 50 };
  const { person } = show({ before: running, after: { ...running, state: 'cancelled' } });
  expect((await screen.findByRole('status')).textContent).toBe('50 of 200 conversations');
  expect(screen.queryByRole('button', { name: 'Start' })).toBeNull();
  await person.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(await screen.findByText('Cancelled after 50 of 200 conversations')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Start' })).toBeTruthy();
});
