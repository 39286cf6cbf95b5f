import fc from 'fast-check';
import type { FlowDocument } from '@janela/flow-schema';
import { expect, test } from 'vitest';
import { sampleFlow } from '../test-support/sample-flow.ts';
import { createAutosave, type SaveResult, type SaveState } from './autosave.ts';

const named = (name: string): FlowDocument => ({ ...sampleFlow([]), name });

/** Everything that waited, a few times over: a save awaits more than once. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
}

/** A server with compare-and-swap, whose answers and whose clock are in the hands of the test. */
function stage() {
  const server = { revision: 1, name: 'first', others: new Set<string>() };
  let trouble: SaveResult | null = null;
  let inFlight = 0;
  let most = 0;
  let pending: (() => void)[] = [];
  const states: SaveState[] = [];
  const timers: { task: () => void; ms: number }[] = [];
  const autosave = createAutosave({
    revision: 1,
    onState: (state) => states.push(state),
    schedule(task, ms) {
      const timer = { task, ms };
      timers.push(timer);
      return () => void (timers.includes(timer) && timers.splice(timers.indexOf(timer), 1));
    },
    async save(document, revision) {
      most = Math.max(most, (inFlight += 1));
      await new Promise<void>((resolve) => pending.push(resolve));
      inFlight -= 1;
      if (trouble !== null) return trouble;
      if (revision !== server.revision) return { ok: false, reason: 'conflict', revision: server.revision };
      server.others.delete(server.name);
      server.revision += 1;
      server.name = document.name;
      return { ok: true, revision: server.revision };
    },
  });
  return {
    autosave,
    server,
    states,
    timers,
    most: () => most,
    fail: (reason: 'offline' | 'failed' | 'refused' | null) => {
      trouble = reason === null ? null : { ok: false, reason };
    },
    otherSaves(name: string) {
      server.revision += 1;
      server.name = name;
      server.others.add(name);
    },
    async answer() {
      const waiting = pending;
      pending = [];
      for (const resolve of waiting) resolve();
      await settle();
    },
    async pass() {
      for (const { task } of timers.splice(0)) task();
      await settle();
    },
  };
}

test('an edit is saved after a pause, and one made meanwhile is saved next', async () => {
  const { autosave, states, pass, answer, server, most } = stage();
  autosave.edit(named('a'));
  autosave.edit(named('b'));
  await pass();
  autosave.edit(named('c'));
  await answer();
  expect(server.name).toBe('b');
  await answer();
  expect(server).toMatchObject({ name: 'c', revision: 3 });
  expect(states).toEqual(['unsaved', 'saving', 'saving', 'saved']);
  expect(most()).toBe(1);
});

test('without a connection the edits wait, longer each time, and go out when it is back', async () => {
  const { autosave, states, pass, answer, fail, timers, server } = stage();
  fail('offline');
  autosave.edit(named('a'));
  const waits: number[] = [];
  for (let round = 0; round < 8; round += 1) {
    await pass();
    await answer();
    waits.push(timers[0]?.ms ?? 0);
  }
  expect(waits).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000]);
  autosave.edit(named('b'));
  expect(states.at(-1)).toBe('offline');
  fail(null);
  autosave.retry();
  await answer();
  expect(server.name).toBe('b');
  expect(states.at(-1)).toBe('saved');
});

test.each([
  ['mine', 'mine', 3],
  ['theirs', 'theirs', 2],
] as const)('a conflict waits for a choice: %s', async (choice, name, revision) => {
  const { autosave, otherSaves, pass, answer, server, states, timers } = stage();
  otherSaves('theirs');
  autosave.edit(named('mine'));
  await pass();
  await answer();
  expect(states.at(-1)).toBe('conflict');
  autosave.edit(named('mine'));
  expect(await autosave.flush()).toBe('conflict');
  expect(timers).toEqual([]);
  expect(server.name).toBe('theirs');
  autosave.resolve(choice, 2);
  await answer();
  expect(server).toMatchObject({ name, revision });
  expect(states.at(-1)).toBe('saved');
});

test('what the server refuses is not sent again until it is another', async () => {
  const { autosave, fail, pass, answer, states, timers, server } = stage();
  fail('refused');
  autosave.edit(named('bad'));
  await pass();
  await answer();
  expect(states.at(-1)).toBe('refused');
  expect(timers).toEqual([]);
  fail(null);
  autosave.edit(named('good'));
  await pass();
  await answer();
  expect(server.name).toBe('good');
});

test('flush saves at once and tells how it ended', async () => {
  const { autosave, answer } = stage();
  autosave.edit(named('a'));
  const flushed = autosave.flush();
  await answer();
  expect(await flushed).toBe('saved');
  expect(await autosave.flush()).toBe('saved');
});

test('a stopped autosave says and sends nothing more', async () => {
  const { autosave, pass, states, timers } = stage();
  autosave.edit(named('a'));
  autosave.stop();
  expect(timers).toEqual([]);
  await pass();
  expect(states).toEqual(['unsaved']);
});

test('whatever happens: one save at a time, no edit lost, nothing of another person overwritten unseen', async () => {
  const events = fc.array(
    fc.constantFrom('edit', 'pass', 'answer', 'offline', 'failed', 'fine', 'other', 'mine', 'theirs', 'retry'),
    {
      maxLength: 60,
    },
  );
  await fc.assert(
    fc.asyncProperty(events, async (steps) => {
      const { autosave, server, states, most, fail, otherSaves, answer, pass } = stage();
      const seen = new Set<string>();
      const decide = (choice: 'mine' | 'theirs'): void => {
        if (states.at(-1) !== 'conflict') return;
        for (const name of server.others) seen.add(name);
        if (choice === 'theirs') last = null;
        autosave.resolve(choice, server.revision);
      };
      let last: string | null = null;
      let count = 0;
      const acts: Readonly<Record<string, () => void | Promise<void>>> = {
        edit: () => autosave.edit(named((last = `edit ${(count += 1)}`))),
        pass,
        answer,
        offline: () => fail('offline'),
        failed: () => fail('failed'),
        fine: () => fail(null),
        other: () => otherSaves(`other ${(count += 1)}`),
        mine: () => decide('mine'),
        theirs: () => decide('theirs'),
        retry: () => autosave.retry(),
      };
      for (const step of steps) {
        const before = new Set(server.others);
        await acts[step]?.();
        for (const name of before) {
          const overwritten = !server.others.has(name) && step !== 'other';
          expect(!overwritten || seen.has(name), `${name} was overwritten unseen`).toBe(true);
        }
      }
      fail(null);
      for (let round = 0; round < 6; round += 1) {
        decide('mine');
        autosave.retry();
        await pass();
        await answer();
      }
      expect(most()).toBeLessThanOrEqual(1);
      expect(states.at(-1) ?? 'saved').toBe('saved');
      if (last !== null && !server.others.has(server.name)) expect(server.name).toBe(last);
    }),
    { numRuns: 300 },
  );
});
