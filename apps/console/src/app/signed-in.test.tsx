import { screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { fakeServer } from '../test-support/fake-server.ts';
import { renderConsole } from '../test-support/render-console.tsx';
import { sampleFlowDetail } from '../test-support/sample-flow.ts';
import { sampleMe } from '../test-support/sample-me.ts';
import { SignedIn } from './signed-in.tsx';

vi.mock('@janela/designer', async (original) => ({
  ...(await original<object>()),
  ...(await import('../test-support/fake-designer.tsx')),
}));

class SilentEventSource extends EventTarget {
  close(): void {}
}

const flow = sampleFlowDetail();
const NOTHING = { body: { items: [], nextCursor: null, unread: 0 } };

beforeEach(() => void vi.stubGlobal('EventSource', SilentEventSource));

function show(path: string): void {
  fakeServer({
    'GET /api/v1/me': () => ({ body: sampleMe() }),
    'GET /api/v1/channels': () => NOTHING,
    'GET /api/v1/members': () => NOTHING,
    'GET /api/v1/notifications': () => NOTHING,
    'GET /api/v1/templates': () => NOTHING,
    [`GET /api/v1/flows/${flow.id}`]: () => ({ body: flow }),
  });
  const place = memoryLocation({ path });
  renderConsole(
    <Router hook={place.hook} searchHook={place.searchHook}>
      <SignedIn />
    </Router>,
  );
}

test('the editor has the whole screen, with a way back of its own', async () => {
  show(`/flows/${flow.id}`);
  expect(await screen.findByRole('link', { name: 'Back to the flows' })).toBeDefined();
  expect(screen.getByRole('main')).toBeDefined();
  expect(screen.queryByRole('navigation')).toBeNull();
});

test('the gallery is a page like any other', async () => {
  show('/flows/templates');
  expect(await screen.findByRole('heading', { level: 1, name: 'Templates' })).toBeDefined();
  expect(screen.getByRole('navigation', { name: 'Main' })).toBeDefined();
});
