import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

export interface CuttableLink {
  /** The connection string, by way of the link. */
  readonly connectionString: string;
  /** From now on nothing gets through, and what was connected no longer is. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/** Stands between a server and its database, so that the database can go away while it lives on for everybody else. */
export async function openCuttableLink(connectionString: string): Promise<CuttableLink> {
  const target = new URL(connectionString);
  const sockets = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) return near.destroy();
    const far = connect({ host: target.hostname, port: Number(target.port) });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const through = new URL(connectionString);
  through.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;

  function destroyAll(): void {
    for (const socket of sockets) socket.destroy();
  }
  return {
    connectionString: through.href,
    cut() {
      isCut = true;
      destroyAll();
    },
    mend() {
      isCut = false;
    },
    async close() {
      destroyAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
