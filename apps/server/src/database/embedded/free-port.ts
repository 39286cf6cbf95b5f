import { once } from 'node:events';
import { createServer } from 'node:net';

/** A TCP port of the loopback interface that was free a moment ago. Someone else may take it, so callers try again. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a numeric address');
  return address.port;
}
