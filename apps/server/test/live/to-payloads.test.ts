import { expect, test } from 'vitest';
import type { LiveChange } from '../../src/live/live-change.ts';
import { toPayloads } from '../../src/live/notify-live.ts';

function change(memberCount?: number): LiveChange {
  const id = crypto.randomUUID();
  const memberIds = Array.from({ length: memberCount ?? 0 }, () => crypto.randomUUID());
  return { accountId: id, type: 'notification.created', id, ...(memberCount === undefined ? {} : { memberIds }) };
}

function read(payload: string): unknown {
  return JSON.parse(payload);
}

test('nothing to tell is no notification; a few changes share one', () => {
  expect(toPayloads([])).toEqual([]);
  const changes = [change(), change(0), change(2)];
  expect(toPayloads(changes).map(read)).toEqual([changes]);
});

test.each([0, 1, 7, 60, 190])('any number of changes for %d members each fits, in order', (memberCount) => {
  const changes = Array.from({ length: 200 }, () => change(memberCount));
  const payloads = toPayloads(changes);
  expect(payloads.filter((payload) => Buffer.byteLength(payload) >= 8_000)).toEqual([]);
  expect(payloads.flatMap(read)).toEqual(changes);
});

test('a change for more members than fit is for everybody', () => {
  const { memberIds: _, ...everybody } = change(5_000);
  const told = toPayloads([{ ...everybody, memberIds: Array.from({ length: 5_000 }, () => everybody.id) }]);
  expect(told.map(read)).toEqual([[everybody]]);
});
