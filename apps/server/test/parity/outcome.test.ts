import { newConversation } from '@janela/runtime';
import { expect, test } from 'vitest';
import { difference, type Outcome } from './outcome.ts';

const outcome: Outcome = {
  traces: [{ eventId: 'e', at: 1, entries: [] }],
  state: newConversation('c'),
  runs: [],
  timers: [{ key: 'run:r', dueAt: 5 }],
  deeds: [{ what: 'message', id: 'm', nodeId: 'say', at: 1, text: null }],
};

test('two outcomes are the same in whatever order their keys stand', () => {
  const { deeds, state, ...others } = outcome;
  expect(
    difference(outcome, {
      ...others,
      state: Object.fromEntries(Object.entries(state).toReversed()) as typeof state,
      deeds,
    }),
  ).toBeNull();
});

test.each<[string, Partial<Outcome>]>([
  ['traces', { traces: [{ eventId: 'e', at: 2, entries: [] }] }],
  ['traces', { traces: [] }],
  ['state', { state: { ...newConversation('c'), lastSeenAt: 0 } }],
  ['timers', { timers: [{ key: 'run:r', dueAt: 6 }] }],
  ['deeds', { deeds: [...outcome.deeds, { what: 'missed', id: null, nodeId: 'n', at: 2, text: null }] }],
])('what is different is told: %s', (part, change) => {
  expect(difference(outcome, { ...outcome, ...change })).toMatch(new RegExp(`^${part}, `));
  expect(difference({ ...outcome, ...change }, outcome)).toMatch(new RegExp(`^${part}, `));
});
