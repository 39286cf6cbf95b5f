import { Notifications } from '@mantine/notifications';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { ReactNode } from 'react';
import { Route, Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import type { QueryClient } from '@tanstack/react-query';
import type { FlowDetail } from '../../api/answers.ts';
import { flowDetail } from '../../api/flows.ts';
import { useMe } from '../../api/session.ts';
import { createQueryClient } from '../../app/query-client.ts';
import { fakeServer, type FakeAnswer, type FakeRequest } from '../../test-support/fake-server.ts';
import { renderWithCache } from '../../test-support/render-console.tsx';
import { sampleDocument, sampleFlowDetail } from '../../test-support/sample-flow.ts';
import { sampleMe } from '../../test-support/sample-me.ts';
import { EditorPage } from './editor-page.tsx';

vi.mock('@janela/designer', async (original) => ({
  ...(await original<object>()),
  ...(await import('../../test-support/fake-designer.tsx')),
}));

const flow = sampleFlowDetail();
const FLOW = `/api/v1/flows/${flow.id}`;
/** How long after the last edit a draft is saved. */
const PAUSE_MS = 800;
const CONFLICT = { status: 409, body: { status: 409, code: 'JANELA_REVISION_CONFLICT', title: 'Changed meanwhile.' } };

interface Server {
  /** What is stored; a save raises the revision as the real one does. */
  stored: FlowDetail;
  /** In place of the usual answer to a save. */
  onSave: ((request: FakeRequest) => FakeAnswer | 'unreachable' | null) | null;
}

/** Pages come after it is known who looks. */
function SignedIn({ children }: { readonly children: ReactNode }) {
  return useMe().data ? children : null;
}

function bodyOf(request: FakeRequest): { draft: FlowDetail['draft']; revision: number } {
  return request.body as { draft: FlowDetail['draft']; revision: number };
}

interface Shown {
  readonly role?: 'admin' | 'agent';
  readonly stored?: FlowDetail;
  readonly routes?: Readonly<Record<string, () => FakeAnswer>>;
}

function show({ role = 'admin', stored = flow, routes = {} }: Shown = {}) {
  const server: Server = { stored, onSave: null };
  const asked = fakeServer({
    'GET /api/v1/me': () => ({ body: sampleMe(role) }),
    'GET /api/v1/channels': () => ({ body: { items: [] } }),
    'GET /api/v1/members': () => ({ body: { items: [] } }),
    [`GET ${FLOW}`]: () => ({ body: server.stored }),
    [`PUT ${FLOW}`]: (request) => {
      const other = server.onSave?.(request) ?? null;
      if (other !== null) return other;
      const { draft, revision } = bodyOf(request);
      if (revision !== server.stored.revision) return CONFLICT;
      server.stored = { ...server.stored, draft, revision: revision + 1 };
      return { body: server.stored };
    },
    ...routes,
  });
  const place = memoryLocation({ path: `/flows/${flow.id}`, record: true });
  const { person, queryClient } = renderConsoleWith(place);
  const saves = () => asked.filter(({ method }) => method === 'PUT').map(bodyOf);
  return { person, server, asked, saves, places: place.history, queryClient };
}

function renderConsoleWith(place: ReturnType<typeof memoryLocation>, queryClient?: QueryClient) {
  return renderWithCache(
    <Router hook={place.hook}>
      <Notifications />
      <SignedIn>
        <Route path="/flows/:id" component={EditorPage} />
      </SignedIn>
    </Router>,
    queryClient,
  );
}

async function edit(person: ReturnType<typeof show>['person']): Promise<void> {
  await person.click(await screen.findByRole('button', { name: 'Edit' }));
  expect(wouldAsk()).toBe(true);
  await act(() => vi.advanceTimersByTimeAsync(PAUSE_MS));
}

/** Leaves the page, and lets its last attempt to save end. */
async function leave(): Promise<void> {
  cleanup();
  await vi.advanceTimersByTimeAsync(0);
}

/** What the browser is told when the tab is about to go. */
function wouldAsk(): boolean {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
}

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 20 });
  return () => vi.useRealTimers();
});

test('an edit is saved by itself, over the revision that was loaded', async () => {
  const { person, saves } = show();
  expect(await screen.findByText('Saved')).toBeDefined();
  await edit(person);
  await waitFor(() => expect(saves()).toHaveLength(1));
  expect(saves()[0]?.revision).toBe(1);
  expect(await screen.findByText('Saved')).toBeDefined();
  expect(wouldAsk()).toBe(false);
  await edit(person);
  await waitFor(() => expect(saves().at(-1)?.revision).toBe(2));
});

test('what was fresh as the editor opened grows stale meanwhile: nothing is taken from the hands of who edits', async () => {
  // As the dialog leaves it that has just created the flow.
  const cache = createQueryClient();
  cache.setQueryData(flowDetail(flow.id).queryKey, flow);
  fakeServer({ 'GET /api/v1/me': () => ({ body: sampleMe('admin') }), [`GET ${FLOW}`]: () => 'unreachable' });
  const place = memoryLocation({ path: `/flows/${flow.id}`, record: true });
  renderConsoleWith(place, cache);
  const button = await screen.findByRole('button', { name: 'Edit' });
  void cache.invalidateQueries({ queryKey: flowDetail(flow.id).queryKey });
  await act(() => vi.advanceTimersByTimeAsync(0));
  expect(screen.getByRole('button', { name: 'Edit' })).toBe(button);
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  expect(screen.getByRole('button', { name: 'Edit' })).toBe(button);
});

test('without a connection edits stay on this device, come back after a reload, and are saved then', async () => {
  const { person, server } = show();
  await screen.findByText('Saved');
  server.onSave = () => 'unreachable';
  await edit(person);
  expect(await screen.findByText(/no connection. Your edits are kept on this device/)).toBeDefined();
  expect(wouldAsk()).toBe(true);
  await leave();
  const again = show();
  expect(await screen.findByText('Lembrete 1')).toBeDefined();
  expect(await screen.findByText('Your unsaved edits are back')).toBeDefined();
  await act(() => vi.advanceTimersByTimeAsync(PAUSE_MS));
  await waitFor(() => expect(again.saves()).toHaveLength(1));
  expect(again.saves()[0]).toMatchObject({ revision: 1, draft: { name: 'Lembrete 1' } });
  expect(await screen.findByText('Saved')).toBeDefined();
  expect(localStorage.getItem(`janela.unsaved.${flow.id}`)).toBeNull();
});

test('unsaved edits of an earlier visit meet a newer draft: one chooses', async () => {
  const { person, server } = show();
  await screen.findByText('Saved');
  server.onSave = () => 'unreachable';
  await edit(person);
  await screen.findByText(/no connection/);
  await leave();
  show({ stored: { ...flow, draft: sampleDocument('Deles'), revision: 5 } });
  const dialog = await screen.findByRole('dialog', { name: 'This flow was changed elsewhere' });
  expect(within(dialog).getByText('Deles → Lembrete 1')).toBeDefined();
});

test('a refusal tells why and can be tried again', async () => {
  const { person, server } = show();
  await screen.findByText('Saved');
  server.onSave = () => ({ status: 400, body: { title: 'This cannot be used.' } });
  await edit(person);
  expect(await screen.findByText('Could not save: This cannot be used.')).toBeDefined();
  server.onSave = null;
  await person.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Saved')).toBeDefined();
});

test('somebody else’s newer draft is taken silently while nothing is unsaved', async () => {
  const { server, queryClient, saves } = show();
  await screen.findByText('Saved');
  server.stored = { ...flow, draft: sampleDocument('Deles'), revision: 5 };
  await act(() => queryClient.invalidateQueries({ queryKey: ['flows'] }));
  expect(await screen.findByText('Deles')).toBeDefined();
  expect(await screen.findByText(/changed elsewhere/)).toBeDefined();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(saves()).toEqual([]);
});

async function conflict() {
  const shown = show({
    routes: {
      'POST /api/v1/flows': () => ({ status: 201, body: { ...flow, id: '018f0000-0000-7000-8000-00000000030f' } }),
    },
  });
  await screen.findByText('Saved');
  shown.server.stored = { ...flow, draft: sampleDocument('Deles'), revision: 5 };
  await edit(shown.person);
  const dialog = await screen.findByRole('dialog', { name: 'This flow was changed elsewhere' });
  expect(shown.server.stored.revision).toBe(5);
  return { ...shown, dialog };
}

test('a conflict shows both and overwrites nothing until one chooses; keep mine saves over theirs', async () => {
  const { person, saves, dialog, server } = await conflict();
  expect(within(dialog).getByText('Deles → Lembrete 1')).toBeDefined();
  await person.keyboard('{Escape}');
  expect(screen.getByRole('dialog')).toBeDefined();
  await person.click(within(dialog).getByRole('button', { name: 'Keep mine' }));
  await waitFor(() => expect(server.stored.revision).toBe(6));
  expect(saves().at(-1)?.revision).toBe(5);
  expect(server.stored.draft).toMatchObject({ name: 'Lembrete 1' });
  expect(await screen.findByText('Saved')).toBeDefined();
});

test('take theirs shows theirs and forgets mine', async () => {
  const { person, dialog, server } = await conflict();
  await person.click(within(dialog).getByRole('button', { name: 'Take theirs' }));
  await waitFor(() => expect(screen.getByTestId('document').textContent).toBe('Deles'));
  expect(await screen.findByText('Saved')).toBeDefined();
  expect(server.stored.revision).toBe(5);
  expect(wouldAsk()).toBe(false);
});

test('mine can become a flow of its own', async () => {
  const { person, dialog, asked, places, server } = await conflict();
  await person.click(within(dialog).getByRole('button', { name: 'Save mine as a copy' }));
  await waitFor(() => expect(places.at(-1)).toBe('/flows/018f0000-0000-7000-8000-00000000030f'));
  expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({ name: 'Lembrete 1 (my copy)' });
  expect(server.stored.revision).toBe(5);
});

const PUBLISHED_AT = '2026-03-01T12:00:00.000Z';
const version = {
  id: flow.id,
  number: 3,
  hash: 'h',
  note: null,
  rulePack: 'r',
  publishedAt: PUBLISHED_AT,
  publishedBy: null,
  isLive: true,
  proof: null,
};
const LIVE = {
  stored: sampleFlowDetail({ state: 'live', liveVersion: 3, publishedAt: PUBLISHED_AT }),
  routes: {
    [`GET ${FLOW}/counts`]: () => ({ body: { since: PUBLISHED_AT, until: PUBLISHED_AT, nodes: {} } }),
    [`GET ${FLOW}/runs-by-node`]: () => ({ body: { items: [] } }),
    [`GET ${FLOW}/versions`]: () => ({ body: { items: [version] } }),
    [`GET ${FLOW}/versions/3`]: () => ({ body: { ...version, document: sampleDocument('Antes') } }),
  },
};

test('a restored version is an edit of the draft, and saved as one', async () => {
  const { person, saves } = show(LIVE);
  await person.click(await screen.findByRole('button', { name: 'More for this flow' }));
  await person.click(await screen.findByRole('menuitem', { name: 'Versions' }));
  await person.click(await screen.findByRole('button', { name: 'Restore version 3' }));
  expect(await screen.findByText('Version 3 is in the draft')).toBeDefined();
  expect(screen.getByTestId('document').textContent).toBe('Antes');
  await act(() => vi.advanceTimersByTimeAsync(PAUSE_MS));
  await waitFor(() => expect(saves()).toMatchObject([{ revision: 1, draft: { name: 'Antes' } }]));
});

test('a file takes the place of the draft as an edit, and only if it is whole', async () => {
  const { person, saves } = show();
  await screen.findByText('Saved');
  await person.click(screen.getByRole('button', { name: 'More for this flow' }));
  await person.click(await screen.findByRole('menuitem', { name: 'Replace with a file' }));
  const field = await screen.findByRole('textbox', { name: 'Or paste its text' });
  await person.click(field);
  await person.paste('{"nodes":[]}');
  await person.click(screen.getByRole('button', { name: 'Replace the draft' }));
  expect(await screen.findByText('This file cannot be used')).toBeDefined();
  await person.clear(field);
  await person.paste(JSON.stringify(sampleDocument('Do arquivo')));
  await person.click(screen.getByRole('button', { name: 'Replace the draft' }));
  expect(await screen.findByText('The file is in the draft')).toBeDefined();
  await act(() => vi.advanceTimersByTimeAsync(PAUSE_MS));
  await waitFor(() => expect(saves()).toMatchObject([{ draft: { name: 'Do arquivo' } }]));
});

test('publishing saves what is unsaved; what the server refuses stands among the problems until the next edit', async () => {
  const errors = [{ field: 'params.after', code: 'duration-zero', severity: 'error', message: 'x', nodeId: 'silence' }];
  const { person, asked } = show({
    ...LIVE,
    routes: {
      ...LIVE.routes,
      [`POST ${FLOW}/publish`]: () => ({ status: 422, body: { code: 'JANELA_FLOW_INVALID', title: 'No.', errors } }),
    },
  });
  await person.click(await screen.findByRole('button', { name: 'Edit' }));
  await person.click(screen.getByRole('button', { name: 'Publish' }));
  await person.click(await screen.findByRole('button', { name: 'Publish now' }));
  expect(await screen.findByText('Told by the server: duration-zero')).toBeDefined();
  expect(screen.getByText('Put 1 problem right, then you can publish')).toBeDefined();
  const written = asked.filter(({ method }) => method !== 'GET').map(({ method, body }) => [method, body]);
  expect(written).toMatchObject([
    ['PUT', { revision: 1 }],
    ['POST', { revision: 2 }],
  ]);
  await person.keyboard('{Escape}');
  await edit(person);
  expect(await screen.findByText('Told by the server:')).toBeDefined();
});

test('an agent looks and changes nothing', async () => {
  show({ role: 'agent' });
  expect(await screen.findByText('You can look; an admin can change it.')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Publish' })).toBeNull();
  expect(screen.getByTestId('document').dataset['readOnly']).toBe('true');
});

test('a flow that does not exist leads back to the list', async () => {
  show({ routes: { [`GET ${FLOW}`]: () => ({ status: 404, body: { title: 'There is nothing here.' } }) } });
  const link = await screen.findByRole('link', { name: 'Go to the flows' });
  expect(link.getAttribute('href')).toBe('/flows');
});
