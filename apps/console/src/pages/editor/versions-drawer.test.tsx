import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { FlowVersion } from '../../api/answers.ts';
import { fakeServer } from '../../test-support/fake-server.ts';
import { renderConsole } from '../../test-support/render-console.tsx';
import { sampleDocument, sampleFlow } from '../../test-support/sample-flow.ts';
import { VersionsDrawer } from './versions-drawer.tsx';

vi.mock('@janela/designer', async (original) => ({
  ...(await original<object>()),
  ...(await import('../../test-support/fake-designer.tsx')),
}));

const flow = sampleFlow({ state: 'live', liveVersion: 2 });
const PATH = `/api/v1/flows/${flow.id}/versions`;

function version(number: number, changes: Partial<FlowVersion> = {}): FlowVersion {
  return {
    id: `018f0000-0000-7000-8000-00000000050${number}`,
    number,
    hash: `hash-${number}`,
    note: null,
    rulePack: 'r',
    publishedAt: new Date().toISOString(),
    publishedBy: { memberId: flow.id, name: 'Ana Souza' },
    isLive: number === flow.liveVersion,
    proof: null,
    ...changes,
  };
}

const PROOF = { verdict: 'guarded', rulesOf: '2026-11-22', checkedAt: new Date().toISOString() } as const;
const VERSIONS = [version(2, { note: 'Só em horário comercial', proof: PROOF }), version(1, { publishedBy: null })];

function show({ items = VERSIONS, mayRestore = true } = {}) {
  fakeServer({
    [`GET ${PATH}`]: () => ({ body: { items } }),
    [`GET ${PATH}/2`]: () => ({ body: { ...version(2), document: sampleDocument('Segunda') } }),
    [`GET ${PATH}/1`]: () => ({ body: { ...version(1), document: sampleDocument('Primeira') } }),
  });
  const restored = vi.fn();
  const person = renderConsole(
    <VersionsDrawer
      flowId={flow.id}
      draft={sampleDocument('Rascunho')}
      directory={{ channels: [], members: [] }}
      onClose={() => undefined}
      {...(mayRestore ? { onRestore: restored } : {})}
    />,
  );
  return { person, restored };
}

test('tells number, note, who, and which one is live', async () => {
  show();
  const [newest, oldest] = await screen.findAllByRole('listitem');
  expect(newest?.textContent).toContain('Version 2Published now');
  expect(newest?.textContent).toContain('Só em horário comercial');
  expect(newest?.textContent).toContain('Ana Souza · now');
  expect(newest?.textContent).toContain('while the window is open. Platform rules of Nov 22, 2026.');
  expect(oldest?.textContent).not.toContain('Proved');
  expect(oldest?.textContent).toContain('Published through the API');
  expect(oldest?.textContent).not.toContain('Published now');
  expect(screen.getByRole('link', { name: 'View version 1' }).getAttribute('href')).toBe(
    `/flows/${flow.id}/versions/1`,
  );
});

test('compares with the draft at first, then with whatever one chooses', async () => {
  const { person } = show();
  await person.click(await screen.findByRole('button', { name: 'Compare version 1' }));
  expect(await screen.findByText('Primeira → Rascunho')).toBeDefined();
  await person.click(screen.getByRole('combobox', { name: 'To' }));
  await person.click(within(screen.getByRole('listbox', { name: 'To' })).getByRole('option', { name: 'Version 2' }));
  expect(await screen.findByText('Primeira → Segunda')).toBeDefined();
});

test('restoring hands the version over', async () => {
  const { person, restored } = show();
  await person.click(await screen.findByRole('button', { name: 'Restore version 1' }));
  await waitFor(() => expect(restored).toHaveBeenCalledWith(sampleDocument('Primeira'), 1));
});

test('who may only look cannot restore', async () => {
  show({ mayRestore: false });
  await screen.findByRole('button', { name: 'Compare version 1' });
  expect(screen.queryByRole('button', { name: /Restore/ })).toBeNull();
});

test('a flow that was never published says what will be here', async () => {
  show({ items: [] });
  expect(await screen.findByText('No versions yet')).toBeDefined();
});
