import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askOtherSystem, type SealedRequest } from '../../src/requests/ask-other-system.ts';

let server: Server;
let host: string;
let asked: IncomingMessage[] = [];
let answer: (response: ServerResponse) => void = (response) => response.end();
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request);
    request.resume();
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function ask(request: Partial<SealedRequest>, answered: typeof answer) {
  asked = [];
  answer = answered;
  const whole = { method: 'GET', url: `http://${host}/a`, headers: {}, body: null, timeoutMs: 2_000, retries: 0 };
  return askOtherSystem({ ...whole, ...request }, [host]);
}

test.each<[string, typeof answer]>([
  ['never answers', () => undefined],
  ['begins and never ends', (response) => response.write('{')],
])('a system that %s is given up in time, and may be asked again', async (_case, answered) => {
  expect(await ask({ timeoutMs: 50 }, answered)).toEqual({ answer: { outcome: 'timed-out' }, final: false });
});

test.each<[number, boolean]>([
  [400, true],
  [404, true],
  [429, false],
  [500, false],
  [503, false],
])('status %i is no answer; final: %s', async (status, final) => {
  const attempt = await ask({}, (response) => response.writeHead(status).end('{}'));
  expect(attempt).toEqual({ answer: { outcome: 'failed', status, reason: `http_${status}` }, final });
});

test('a redirect is not followed: what is behind it was not looked at', async () => {
  const attempt = await ask({}, (response) => response.writeHead(302, { location: `http://${host}/b` }).end());
  expect(attempt).toEqual({ answer: { outcome: 'failed', status: 302, reason: 'http_302' }, final: true });
  expect(asked.map(({ url }) => url)).toEqual(['/a']);
});

test('an answer without a body is an empty one', async () => {
  const attempt = await ask({ method: 'DELETE' }, (response) => response.writeHead(204).end());
  expect(attempt).toEqual({ answer: { outcome: 'ok', status: 204, json: '' }, final: true });
});

test('a body is JSON unless it says otherwise; headers of the connection are ours', async () => {
  await ask({ method: 'POST', body: '{}', headers: { Host: 'evil.test', 'Content-Length': '9' } }, (response) =>
    response.end(),
  );
  expect(asked[0]?.headers).toMatchObject({ host, 'content-length': '2', 'content-type': 'application/json' });
  await ask(
    { method: 'POST', body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    (response) => response.end(),
  );
  expect(asked[0]?.headers['content-type']).toBe('application/x-www-form-urlencoded');
});

test.each([
  [{ url: 'ftp://example.com' }, 'not_an_address'],
  [{ url: 'nonsense' }, 'not_an_address'],
  [{ headers: { 'X-Key': 'a\r\nX-Other: b' } }, 'not_a_request'],
  [{ url: 'http://10.0.0.1/' }, 'private_address'],
])('%o is refused before anything is sent', async (request, reason) => {
  const attempt = await ask(request, (response) => response.end());
  expect(attempt).toEqual({ answer: { outcome: 'failed', status: null, reason }, final: true });
  expect(asked).toEqual([]);
});
