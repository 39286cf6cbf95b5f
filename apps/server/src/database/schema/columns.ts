import { customType } from 'drizzle-orm/pg-core';

/** A moment, kept to the millisecond and read as epoch milliseconds: the pure packages know no Date. */
export const moment = customType<{ data: number; driverData: string | Date }>({
  dataType: () => 'timestamptz(3)',
  toDriver: (epochMs) => new Date(epochMs).toISOString(),
  fromDriver: (value) => new Date(value).getTime(),
});

/** Ciphertext of the secret box; see `secrets/`. */
export const sealed = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });

/** JSON kept as the text that came: nothing is parsed or reordered by the database. */
export const rawJson = customType<{ data: unknown; driverData: string }>({
  dataType: () => 'json',
  toDriver: (value) => JSON.stringify(value),
});
