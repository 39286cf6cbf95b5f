import { vi } from 'vitest';

export interface FakeAnswer {
  readonly status?: number;
  readonly body?: unknown;
}

export interface FakeRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  readonly body: unknown;
}

type Route = (request: FakeRequest) => FakeAnswer | 'unreachable';

/**
 * Answers the console's requests by "METHOD /path", and keeps what was asked. A request without a route fails its test by
 * an answer of 501.
 */
export function fakeServer(routes: Readonly<Record<string, Route>>): readonly FakeRequest[] {
  const asked: FakeRequest[] = [];
  vi.stubGlobal('fetch', async (input: Request | string, init?: RequestInit) => {
    const request = new Request(typeof input === 'string' ? new URL(input, window.location.href) : input, init);
    const text = await request.text();
    const seen: FakeRequest = {
      method: request.method,
      path: new URL(request.url).pathname,
      headers: request.headers,
      body: text === '' ? undefined : (JSON.parse(text) as unknown),
    };
    asked.push(seen);
    const answer = routes[`${seen.method} ${seen.path}`]?.(seen) ?? { status: 501, body: { title: `No ${seen.path}` } };
    if (answer === 'unreachable') throw new TypeError('Failed to fetch');
    if (answer.status === 204) return new Response(null, { status: 204 });
    return Response.json(answer.body ?? {}, { status: answer.status ?? 200 });
  });
  return asked;
}
