import { expect, test } from 'vitest';
import { sampleConversation } from '../../test-support/sample-conversation.ts';
import { composerState, isOutdated, overLimit } from './composer-state.ts';

const HOUR_MS = 3_600_000;

test('writes while the window is open, and not from the end of the permission on', () => {
  const conversation = sampleConversation({ hoursLeft: 2 });
  const until = Date.parse(conversation.composer.until ?? '');
  expect(composerState(conversation, until - 1)).toEqual({
    writable: true,
    lane: 'window',
    window: conversation.window,
  });
  expect(composerState(conversation, until)).toEqual({ writable: false, reason: 'window-closed' });
  expect(isOutdated(conversation, until - 1)).toBe(false);
  expect(isOutdated(conversation, until)).toBe(true);
});

test('gives the reason of the rule that refuses', () => {
  const refused = { allowed: false, until: null, reason: 'window-never-opened', sendMode: null };
  const conversation = sampleConversation({ hoursLeft: -1, composer: refused });
  expect(composerState(conversation, Date.now())).toEqual({ writable: false, reason: 'window-never-opened' });
  expect(isOutdated(conversation, Date.now())).toBe(false);
});

test('shows the 7 days in which a person may still answer on Messenger and Instagram', () => {
  const until = new Date(Date.now() + 100 * HOUR_MS).toISOString();
  const conversation = sampleConversation({
    hoursLeft: -10,
    kind: 'instagram',
    composer: { until, sendMode: 'message-tag', ruleId: 'tag.human-agent' },
  });
  expect(composerState(conversation, Date.now())).toEqual({
    writable: true,
    lane: 'answer',
    window: { openedAt: conversation.lastMessage?.at, closesAt: until },
  });
});

test.each([
  ['whatsapp', 'á'.repeat(4_096), 0],
  ['whatsapp', 'á'.repeat(4_098), 2],
  ['messenger', 'á'.repeat(2_000), 1],
  ['instagram', 'a'.repeat(1_000), 0],
  ['instagram', 'á'.repeat(501), 2],
] as const)('counts the length as %s does', (kind, text, over) => {
  expect(overLimit(text, kind)).toBe(over);
});
