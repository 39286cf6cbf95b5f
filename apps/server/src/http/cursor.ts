import { z } from 'zod';
import { ApiError } from './errors/api-error.ts';

/** The end of the year 9999, in epoch milliseconds: what the database takes for a moment. */
export const LAST_MOMENT = 253_402_300_799_999;

/** A moment in a cursor, in epoch milliseconds. */
export const cursorMoment = z.int().min(0).max(LAST_MOMENT);

/** Where a page ended, as a text that means nothing to the caller: the sort key of its last row. */
export function encodeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The sort key that `encodeCursor` was given. Throws ApiError on anything else: callers may send what they like. */
export function decodeCursor<Key>(cursor: string, shape: z.ZodType<Key>): Key {
  const key = shape.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (!key.success) throw new ApiError('JANELA_INVALID_REQUEST', { field: { name: 'cursor', problem: 'cursor' } });
  return key.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
