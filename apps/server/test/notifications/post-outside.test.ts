import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { postOutside } from '../../src/notifications/post-outside.ts';

let server: Server;
let base: string;
let requests: { url: string | undefined; body: string }[];
let answer: { status: number; headers?: Record<string, string> };
beforeEach(async () => {
  requests = [];
  answer = { status: 200 };
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      requests.push({ url: request.url, body: Buffer.concat(chunks).toString() });
      response.writeHead(answer.status, answer.headers).end('thanks');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

function post(url: string, allowed: readonly string[] = []): Promise<void> {
  return postOutside({ url, headers: { 'content-type': 'application/json' }, body: '{"a":"ç"}' }, allowed);
}

describe('an address inside is refused, and nothing reaches it', () => {
  test.each(['127.0.0.1', 'localhost', '0.0.0.0', '[::1]', '[::ffff:127.0.0.1]', '2130706433', '0x7f000001'])(
    'however it is written (%s)',
    async (host) => {
      await expect(post(`http://${host}:${base.split(':')[1]}/hook`)).rejects.toMatchObject({
        code: 'private_address',
        permanent: true,
      });
      expect(requests).toEqual([]);
    },
  );

  test.each(['10.0.0.1', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '[fd00::1]', '[fe80::1]'])(
    'in every private range (%s)',
    async (host) => {
      for (const scheme of ['http', 'https'])
        await expect(post(`${scheme}://${host}/latest/meta-data`)).rejects.toMatchObject({ code: 'private_address' });
    },
  );
});

test('an address the operator allows is reached, by host or by host and port', async () => {
  await post(`http://${base}/hook`, ['127.0.0.1']);
  await post(`http://${base}/hook`, [base]);
  expect(requests).toEqual([
    { url: '/hook', body: '{"a":"ç"}' },
    { url: '/hook', body: '{"a":"ç"}' },
  ]);
  await expect(post(`http://${base}/hook`, ['127.0.0.1:1'])).rejects.toMatchObject({ code: 'private_address' });
});

test('a redirect is not followed: it could lead inside', async () => {
  answer = { status: 302, headers: { location: `http://${base}/elsewhere` } };
  await expect(post(`http://${base}/hook`, [base])).rejects.toMatchObject({ code: 'http_302', permanent: false });
  expect(requests).toHaveLength(1);
});

test.each([
  [500, false],
  [404, false],
  [410, true],
])('an answer of %d is a failure, for good: %s', async (status, permanent) => {
  answer = { status };
  await expect(post(`http://${base}/hook`, [base])).rejects.toMatchObject({ code: `http_${status}`, permanent });
});

test('nobody there is a failure that may pass', async () => {
  await new Promise((resolve) => server.close(resolve));
  await expect(post(`http://${base}/hook`, [base])).rejects.toMatchObject({ code: 'econnrefused', permanent: false });
  server = createServer().listen(0);
});
