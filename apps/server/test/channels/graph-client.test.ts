import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import type { GraphCall } from '../../src/channels/channel-adapter.ts';
import { createGraphClient } from '../../src/channels/graph-client.ts';

interface Asked {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly authorization: string | undefined;
  readonly contentType: string | undefined;
  readonly body: string;
}

const TOKEN = 'EAAG-secret-token';
const call: GraphCall = {
  method: 'POST',
  host: 'facebook',
  path: '/106540352242922/messages',
  body: { text: { body: 'Olá' } },
};
const running: Server[] = [];

afterEach(() => {
  for (const server of running.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function listen(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{ url: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { authorization, 'content-type': contentType } = request.headers;
      asked.push({
        method: request.method,
        url: request.url,
        authorization,
        contentType,
        body: Buffer.concat(chunks).toString(),
      });
      answer(request, response);
    });
  });
  running.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

async function refusedAddress(): Promise<string> {
  const { url } = await listen(() => {});
  const server = running.pop();
  await new Promise((resolve) => server?.close(resolve));
  return url;
}

describe('the Graph client', () => {
  test('sends the body as JSON and the token in the header only', async () => {
    const { url, asked } = await listen((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'x-app-usage': '{"call_count":1}' });
      response.end('{"messages":[{"id":"wamid.1"}]}');
    });
    const exchange = await createGraphClient({ facebook: url }).send(call, TOKEN);
    expect(asked).toEqual([
      {
        method: 'POST',
        url: '/v25.0/106540352242922/messages',
        authorization: `Bearer ${TOKEN}`,
        contentType: 'application/json',
        body: '{"text":{"body":"Olá"}}',
      },
    ]);
    expect(exchange.left).toBe(true);
    expect(exchange.answer).toMatchObject({
      status: 200,
      headers: { 'x-app-usage': '{"call_count":1}' },
      body: { messages: [{ id: 'wamid.1' }] },
    });
  });

  test('knows two hosts, a version and a slash too many', async () => {
    const { url, asked } = await listen((_request, response) => response.end('{}'));
    const client = createGraphClient({ facebook: 'http://127.0.0.1:1', instagram: `${url}/`, version: 'v26.0' });
    await client.send({ method: 'GET', host: 'instagram', path: '/me' }, TOKEN);
    expect(asked).toMatchObject([{ method: 'GET', url: '/v26.0/me', body: '', contentType: undefined }]);
  });

  test('records the exchange without any secret', async () => {
    const { url } = await listen((_request, response) => {
      response.statusCode = 400;
      response.end('{"error":{"code":100,"message":"no"},"access_token":"abc"}');
    });
    const body = { text: { body: 'Olá' }, notification_messages_token: 'n1', deep: [{ appsecret_proof: 'p' }] };
    const { record } = await createGraphClient({ facebook: url }).send({ ...call, body }, TOKEN);
    expect(record).toEqual({
      method: 'POST',
      url: `${url}/v25.0/106540352242922/messages`,
      requestBody: {
        text: { body: 'Olá' },
        notification_messages_token: '[redacted]',
        deep: [{ appsecret_proof: '[redacted]' }],
      },
      status: 400,
      responseBody: { error: { code: 100, message: 'no' }, access_token: '[redacted]' },
      durationMs: expect.any(Number),
      failure: null,
    });
    expect(JSON.stringify(record)).not.toContain(TOKEN);
  });

  test('a page instead of JSON is an answer too', async () => {
    const { url } = await listen((_request, response) => {
      response.statusCode = 502;
      response.end('<html>Bad gateway</html>');
    });
    const { answer, left } = await createGraphClient({ facebook: url }).send(call, TOKEN);
    expect({ left, status: answer?.status, body: answer?.body }).toEqual({
      left: true,
      status: 502,
      body: '<html>Bad gateway</html>',
    });
  });

  test('a redirect is not followed: the token would go with it', async () => {
    const elsewhere = await listen((_request, response) => response.end('{}'));
    const { url } = await listen((_request, response) => {
      response.writeHead(307, { location: elsewhere.url });
      response.end();
    });
    const { answer } = await createGraphClient({ facebook: url }).send(call, TOKEN);
    expect(answer?.status).toBe(307);
    expect(elsewhere.asked).toEqual([]);
  });

  test('a refused connection: nothing has left', async () => {
    const { left, answer, record } = await createGraphClient({ facebook: await refusedAddress() }).send(call, TOKEN);
    expect({ left, answer, failure: record.failure }).toEqual({ left: false, answer: null, failure: 'ECONNREFUSED' });
  });

  test('a name nobody has: nothing has left', async () => {
    const { left, record } = await createGraphClient({ facebook: 'http://graph.facebook.invalid' }).send(call, TOKEN);
    expect(left).toBe(false);
    expect(['ENOTFOUND', 'EAI_AGAIN']).toContain(record.failure);
  });

  test('no answer in time: it may have left', async () => {
    const { url, asked } = await listen(() => {});
    const { left, answer, record } = await createGraphClient({ facebook: url, timeoutMs: 50 }).send(call, TOKEN);
    expect({ left, answer, failure: record.failure }).toEqual({ left: true, answer: null, failure: 'timeout' });
    expect(asked).toHaveLength(1);
  });

  test('a connection that is cut after the request: it may have left', async () => {
    const { url } = await listen((request) => request.socket.destroy());
    const { left, answer } = await createGraphClient({ facebook: url }).send(call, TOKEN);
    expect({ left, answer }).toEqual({ left: true, answer: null });
  });

  test('an answer whose body breaks off keeps its status', async () => {
    const { url } = await listen((request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"messages":[', () => request.socket.destroy());
    });
    const { left, answer } = await createGraphClient({ facebook: url }).send(call, TOKEN);
    expect({ left, status: answer?.status, body: answer?.body }).toEqual({ left: true, status: 200, body: null });
  });

  test('a token that cannot be sent is not quoted anywhere', async () => {
    const { url, asked } = await listen((_request, response) => response.end('{}'));
    const exchange = await createGraphClient({ facebook: url }).send(call, 'EAAG\nsecret');
    expect(exchange).toMatchObject({ left: false, answer: null });
    expect(JSON.stringify(exchange)).not.toContain('EAAG');
    expect(asked).toEqual([]);
  });
});
