import { expect, test } from 'vitest';
import { advance } from '../src/index.ts';
import type { ConversationEvent, Run } from '../src/index.ts';
import { env, flow, pendingConversation, published, received, T0 } from './fixtures.ts';

const question = {
  id: 'size',
  kind: 'ask',
  params: { text: 'Size?', key: 'size', answer: { type: 'text' }, timeout: 'PT1H' },
};
const flows = [published(flow({ nodes: [received(), question], edges: ['received>size'] }))];

/** A run that began a little after a whole second, and an answer by a platform that tells whole seconds. */
function answered(at: number): Run['status'] | undefined {
  const began = T0 + 672;
  const message = (id: string, time: number): ConversationEvent => ({
    id,
    type: 'customer-message',
    action: 'message',
    text: 'M',
    at: time,
    receivedAt: began + 300,
  });
  const before = pendingConversation({ lastInbound: null });
  const asked = advance({ conversation: before, runs: [], flows, events: [message('first', T0)] }, env({ now: began }));
  const { conversation, runs } = asked;
  const after = advance({ conversation, runs, flows, events: [message('second', at)] }, env({ now: began + 300 }));
  return after.runs[0]?.status;
}

test('an answer within the second of the question is an answer, though its time is told in whole seconds', () => {
  expect(answered(T0 + 1)).toBe('completed');
});

test('what was written before the question answers something else', () => {
  expect(answered(T0 - 2_000)).toBeUndefined();
});
