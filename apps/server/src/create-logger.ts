import { DrizzleQueryError } from 'drizzle-orm';
import { pino, stdSerializers, type DestinationStream, type Logger } from 'pino';

/** The log of one server: JSON lines, without the values of failed queries, session tokens among them. */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = { level, serializers: { err: serializeError } };
  return destination === undefined ? pino(options) : pino(options, destination);
}

function serializeError(error: unknown): unknown {
  return error instanceof Error ? stdSerializers.err(withoutValues(error)) : error;
}

/** A failed query names the values it was given: only what the database said goes to the log. */
function withoutValues(error: Error): Error {
  for (let link: unknown = error; link instanceof Error; link = link.cause) {
    if (link instanceof DrizzleQueryError) return link.cause ?? new Error('A query failed.');
  }
  return error;
}
