import { connect } from 'node:net';
import { once } from 'node:events';
import { signWebhooks, type WebhookLoad } from './sign-webhooks.ts';

/** What the parent asks for: so many connections, each with one request under way, for so long. */
export interface LoadOrder extends WebhookLoad {
  readonly connections: number;
  readonly seconds: number;
  readonly count: number;
  readonly firstId: number;
}

export interface LoadResult {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly sent: number;
  readonly notOk: number;
}

/** Runs in a process of its own, so that making load and answering it do not share an event loop. */
process.once('message', (order: LoadOrder) => {
  void run(order).then((result) => process.send?.(result, undefined, undefined, () => process.exit(0)));
});
process.send?.('ready');

async function run(order: LoadOrder): Promise<LoadResult> {
  const requests = signWebhooks(order, order);
  const latencies: number[] = [];
  let next = 0;
  let notOk = 0;
  const start = performance.now();
  const end = start + order.seconds * 1000;
  await Promise.all(Array.from({ length: order.connections }, () => oneConnection()));
  const seconds = (performance.now() - start) / 1000;
  latencies.sort((a, b) => a - b);
  return {
    perSecond: latencies.length / seconds,
    p50: latencies[Math.floor(latencies.length * 0.5)] ?? Number.NaN,
    p99: latencies[Math.floor(latencies.length * 0.99)] ?? Number.NaN,
    sent: latencies.length,
    notOk,
  };

  async function oneConnection(): Promise<void> {
    const socket = connect({ host: order.host, port: order.port, noDelay: true });
    await once(socket, 'connect');
    await new Promise<void>((resolve, reject) => {
      let sentAt = 0;
      let answer = '';
      socket.on('error', reject);
      socket.on('data', (chunk) => {
        answer += chunk.toString('latin1');
        if (!isWhole(answer)) return;
        latencies.push(performance.now() - sentAt);
        if (!answer.startsWith('HTTP/1.1 200')) notOk += 1;
        answer = '';
        send();
      });
      send();

      function send(): void {
        const request = requests[next];
        if (request === undefined || performance.now() >= end) {
          socket.destroy();
          resolve();
          return;
        }
        next += 1;
        sentAt = performance.now();
        socket.write(request);
      }
    });
  }
}

/** One request is under way on a connection, so an answer is whole when its headers and its announced body are there. */
function isWhole(answer: string): boolean {
  const headersEnd = answer.indexOf('\r\n\r\n');
  if (headersEnd < 0) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(answer);
  return answer.length >= headersEnd + 4 + Number(length?.[1] ?? 0);
}
