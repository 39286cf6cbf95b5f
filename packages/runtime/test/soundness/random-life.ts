import type { ConversationEvent } from '@janela/runtime';
import type { MemoryHost } from '../../src/simulation/memory-host.ts';
import type { Dice } from './dice.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

type Drawn = ConversationEvent extends infer Event
  ? Event extends ConversationEvent
    ? Omit<Event, 'id' | 'at' | 'receivedAt'>
    : never
  : never;

const WORDS = ['oi', '1', 'Um', 'quanto custa?', '42'] as const;

/** Lives through some days of a conversation: the customer writes, taps, reads, is silent; people answer; answers come or fail. */
export function live(host: MemoryHost, conversation: string, dice: Dice): void {
  const steps = 3 + dice.below(10);
  for (let step = 0; step < steps; step += 1) {
    host.moveTo(host.now + gap(dice));
    const at = host.now;
    host.deliver(conversation, {
      id: host.newId(conversation),
      at,
      receivedAt: at,
      ...event(host, conversation, dice),
    });
  }
  host.moveTo(host.now + 80 * HOUR);
}

/** Borders on purpose: just before and just after 24 hours, and bursts. */
function gap(dice: Dice): number {
  return dice.pick([
    dice.below(10) * 1_000,
    dice.below(90) * MINUTE,
    dice.below(30) * HOUR,
    24 * HOUR - dice.below(10) * MINUTE,
    24 * HOUR + dice.below(10) * MINUTE,
    dice.below(72) * HOUR,
  ]);
}

function event(host: MemoryHost, conversation: string, dice: Dice): Drawn {
  const { messageIds, request } = host.lastOf(conversation);
  const roll = dice.below(100);
  if (roll < 50) return { type: 'customer-message', action: 'message', text: dice.pick(WORDS) };
  if (roll < 58)
    return { type: 'customer-action', action: dice.pick(['reaction', 'read', 'delivery', 'call', 'comment']) };
  if (roll < 66) return { type: 'human-message', source: dice.pick(['console', 'phone-app']) };
  if (roll < 72)
    return {
      type: 'receipt',
      messageId: messageIds.at(-1) ?? 'none',
      status: dice.pick(['delivered', 'read', 'failed']),
    };
  if (roll < 78 && request !== null) {
    return { type: 'http-answered', ...request, answer: { outcome: 'ok', status: 200, json: { a: 1 } } };
  }
  if (roll < 84)
    return { type: 'facts-changed', changes: [{ type: dice.pick(['tag-added', 'tag-removed']), tag: 'vip' }] };
  if (roll < 90) return { type: 'flow-asked-for', flowId: 'flow-1', inputs: {} };
  if (roll < 95) return { type: 'conversation-closed' };
  return { type: 'customer-message', action: 'message', text: null };
}
