import { describe, expect, test } from 'vitest';
import { type ErrorRow, findErrorRow } from '../../src/channels/meta/graph-error.ts';
import { instagramErrors } from '../../src/channels/instagram/error-table.ts';
import { messengerErrors } from '../../src/channels/messenger/error-table.ts';
import { whatsappErrors } from '../../src/channels/whatsapp/error-table.ts';

const tables: readonly (readonly [string, readonly ErrorRow[]])[] = [
  ['whatsapp', whatsappErrors],
  ['messenger', messengerErrors],
  ['instagram', instagramErrors],
];

describe.each(tables)('the error table of %s', (_name, table) => {
  test('has one row for one error, and each row is the one that is found', () => {
    const keys = table.map(({ code, subcode }) => `${code}/${subcode}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const row of table) {
      expect(findErrorRow(table, { code: row.code ?? 987_654, subcode: row.subcode ?? null })).toBe(row);
    }
  });

  test('says where each row is from, and when it was read', () => {
    for (const row of table) expect(row.source).toMatch(/https:\/\/\S+ \(20\d\d-\d\d-\d\d\)/);
  });

  test('knows the permission range by its edges', () => {
    expect(findErrorRow(table, { code: 299, subcode: null })?.outcome).toBe('reconnect-channel');
    expect(findErrorRow(table, { code: 300, subcode: null })).toBeNull();
  });

  test('an unknown subcode falls back to its code', () => {
    expect(findErrorRow(table, { code: 100, subcode: 1 })?.outcome).toBe('refused');
  });
});

test('the window is closed by these errors and no others', () => {
  const closed = tables.map(([name, table]) => [
    name,
    table.filter(({ outcome }) => outcome === 'window-closed').map(({ code, subcode }) => [code, subcode]),
  ]);
  expect(Object.fromEntries(closed)).toEqual({
    whatsapp: [
      [470, undefined],
      [131047, undefined],
    ],
    messenger: [
      [10, 2018278],
      [10, 2018065],
      [undefined, 1545041],
    ],
    instagram: [
      [10, 2534022],
      [10, 2018278],
    ],
  });
});
