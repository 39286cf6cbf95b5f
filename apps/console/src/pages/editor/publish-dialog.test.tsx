import { Notifications } from '@mantine/notifications';
import type { FlowDocument, Issue } from '@janela/flow-schema';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Flow } from '../../api/answers.ts';
import { fakeServer, type FakeAnswer } from '../../test-support/fake-server.ts';
import { renderConsole } from '../../test-support/render-console.tsx';
import { sampleDocument, sampleFlow } from '../../test-support/sample-flow.ts';
import { PublishDialog } from './publish-dialog.tsx';

vi.mock('@janela/designer', async (original) => ({
  ...(await original<object>()),
  ...(await import('../../test-support/fake-designer.tsx')),
}));

const MOMENT = '2026-03-01T12:00:00.000Z';
const live = sampleFlow({ state: 'live', liveVersion: 3, publishedAt: MOMENT, revision: 8 });
const FLOW = `/api/v1/flows/${live.id}`;

const wait = {
  id: 'wait',
  kind: 'wait',
  name: 'Espera',
  params: { until: { type: 'duration', duration: 'PT1H' }, within: 'any-time' },
};
const farewell = { id: 'end', kind: 'end', name: 'Despedida', params: {} };
const published: FlowDocument = { ...sampleDocument('Publicado'), nodes: [...sampleDocument().nodes, wait, farewell] };
const draft: FlowDocument = { ...sampleDocument('Lembrete'), nodes: [...sampleDocument().nodes, farewell] };

function group(nodeId: string, count: number) {
  return { version: 3, versionId: live.id, nodeId, count, oldestSince: MOMENT, nextDueAt: null };
}

interface Shown {
  readonly flow?: Flow;
  readonly document?: FlowDocument;
  readonly waiting?: readonly ReturnType<typeof group>[];
  readonly answer?: FakeAnswer | 'unreachable';
  readonly revision?: number | null;
}

const DONE: FakeAnswer = {
  body: { versionId: live.id, number: 4, resumed: false, runs: { moved: 2, stopped: 1, stayed: 0 } },
};

function show({ flow = live, document = draft, waiting = [], answer = DONE, revision = 9 }: Shown = {}) {
  const asked = fakeServer({
    'GET /api/v1/me': () => ({ status: 401 }),
    [`GET ${FLOW}/versions/3`]: () => ({
      body: {
        id: live.id,
        number: 3,
        hash: 'h',
        note: null,
        rulePack: 'r',
        publishedAt: MOMENT,
        publishedBy: null,
        isLive: true,
        proof: null,
        document: published,
      },
    }),
    [`GET ${FLOW}/runs-by-node`]: () => ({ body: { items: waiting } }),
    [`GET ${FLOW}/runs`]: () => ({
      body: { items: [{ contact: { id: live.id, name: 'Maria Silva' } }], nextCursor: null },
    }),
    [`POST ${FLOW}/publish`]: () => answer,
  });
  const closed = vi.fn();
  const shown = vi.fn<(issue: Issue) => void>();
  const refused = vi.fn<(issues: readonly Issue[]) => void>();
  const person = renderConsole(
    <>
      <Notifications />
      <PublishDialog
        flow={flow}
        draft={document}
        directory={{ channels: [], members: [] }}
        refused={[]}
        flush={() => Promise.resolve(revision)}
        onClose={closed}
        onShow={shown}
        onRefused={refused}
      />
    </>,
  );
  const sent = () => asked.find(({ method }) => method === 'POST')?.body;
  return { person, sent, closed, shown, refused };
}

function publishButton(): Promise<HTMLButtonElement> {
  return screen.findByRole<HTMLButtonElement>('button', { name: 'Publish now' });
}

test('the first publication is one click, and saves first', async () => {
  const { person, sent, closed } = show({ flow: sampleFlow({ revision: 1 }), document: sampleDocument() });
  await person.click(await publishButton());
  await waitFor(() => expect(closed).toHaveBeenCalledOnce());
  expect(sent()).toEqual({ revision: 9 });
});

test('shows what changes since the live version and takes a note', async () => {
  const { person, sent } = show();
  expect(await screen.findByText('Publicado → Lembrete')).toBeDefined();
  await person.type(screen.getByRole('textbox', { name: 'Note' }), ' Sem espera ');
  await person.click(await publishButton());
  expect(await screen.findByText('Lembrete is live: version 4')).toBeDefined();
  expect(screen.getByText(/2 conversations go on in it. 1 conversation stops./)).toBeDefined();
  expect(sent()).toEqual({ revision: 9, note: 'Sem espera' });
});

test('where nothing has changed there is nothing to publish', async () => {
  show({ document: published });
  expect(await screen.findByText('Nothing. What is published is what you see.')).toBeDefined();
  expect((await publishButton()).disabled).toBe(true);
});

test('a paused flow is started again, also unchanged', async () => {
  show({ flow: { ...live, state: 'paused' }, document: published });
  expect(await screen.findByText('This flow is paused. Publishing starts it again.')).toBeDefined();
  expect((await publishButton()).disabled).toBe(false);
});

test('errors keep it from being published and lead to their block', async () => {
  const broken = {
    ...draft,
    nodes: draft.nodes.map((node) => (node.id === 'silence' ? { ...node, params: {} } : node)),
  };
  const { person, shown } = show({ document: broken });
  expect((await publishButton()).disabled).toBe(true);
  expect(screen.getByText(/Put \d+ problems? right, then you can publish/)).toBeDefined();
  const [first] = screen.getAllByRole('button', { name: /^Show “/ });
  if (!first) throw new Error('No problem can be shown.');
  await person.click(first);
  expect(shown.mock.calls[0]?.[0]).toMatchObject({ nodeId: 'silence', severity: 'error' });
});

test('who waits stays where they are unless one chooses', async () => {
  const { person, sent } = show({ waiting: [group('wait', 3), group('end', 2)] });
  expect(await screen.findByText('3 conversations wait here: Maria Silva and 2 more')).toBeDefined();
  expect(screen.getByText('2 wait here')).toBeDefined();
  await person.click(await publishButton());
  await waitFor(() => expect(sent()).toEqual({ revision: 9 }));
});

test('who waits can go on, stop, or move to another block', async () => {
  const { person, sent } = show({ waiting: [group('wait', 3), group('end', 2)] });
  await person.click(await screen.findByRole('radio', { name: 'They go on in the new version, as they wait' }));
  const removed = screen.getByRole('combobox', { name: 'Espera' });
  await person.click(removed);
  const options = await screen.findAllByRole('option');
  expect(options.map(({ textContent }) => textContent)).not.toContain('silence');
  await person.click(within(screen.getByRole('listbox')).getByRole('option', { name: 'Despedida' }));
  await person.click(await publishButton());
  await waitFor(() =>
    expect(sent()).toEqual({
      revision: 9,
      runs: { kept: 'move', removed: { wait: { action: 'move', toNodeId: 'end' } } },
    }),
  );
});

test('what the server refuses is handed to the problems of the editor', async () => {
  const errors = [
    { field: 'params.after', code: 'duration-zero', severity: 'error', message: 'x', nodeId: 'silence' },
    { field: 'params.x', code: 'a-code-of-tomorrow', severity: 'error', message: 'y' },
  ];
  const { person, refused, closed } = show({
    answer: { status: 422, body: { code: 'JANELA_FLOW_INVALID', title: 'The flow has problems.', errors } },
  });
  await person.click(await publishButton());
  expect(await screen.findByText('The flow has problems.')).toBeDefined();
  expect(refused).toHaveBeenCalledWith([
    { code: 'duration-zero', severity: 'error', field: 'params.after', nodeId: 'silence' },
  ]);
  expect(closed).not.toHaveBeenCalled();
});

test('what could not be saved is not published', async () => {
  const { person, sent } = show({ revision: null });
  await person.click(await publishButton());
  expect(await screen.findByText('The draft could not be saved, so nothing was published.')).toBeDefined();
  expect(sent()).toBeUndefined();
});
