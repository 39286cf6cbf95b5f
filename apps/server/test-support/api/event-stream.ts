import { get, type IncomingMessage } from 'node:http';

export interface EventStream {
  readonly response: IncomingMessage;
  /** Resolves once the text has come, with everything up to now. */
  until(text: string): Promise<string>;
}

/** Listens to the live changes of a server, as an open console does. */
export async function openEventStream(
  serverUrl: string,
  headers: Readonly<Record<string, string>>,
): Promise<EventStream> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(`${serverUrl}/api/v1/events`, { headers }, resolve).on('error', reject);
  });
  let heard = '';
  const waiting = new Set<() => void>();
  response.setEncoding('utf8');
  response.on('error', () => {});
  response.on('data', (chunk: string) => {
    heard += chunk;
    for (const look of waiting) look();
  });
  return {
    response,
    until: (text) =>
      new Promise((resolve) => {
        const look = () => {
          if (!heard.includes(text)) return;
          waiting.delete(look);
          resolve(heard);
        };
        waiting.add(look);
        look();
      }),
  };
}
