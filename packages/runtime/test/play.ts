import { advance, newConversation, triggerTimerKey } from '../src/index.ts';
import type { AdvanceInput, ConversationEvent, Run, TraceEntry } from '../src/index.ts';
import { env, flow, noReply, notify, pause, pendingConversation, published, received, say, T0 } from './fixtures.ts';

export const key = triggerTimerKey('flow-1', 'silence');
export const reminder = published(flow({ nodes: [noReply(), notify()], edges: ['silence>warn'] }));
export const patient = published(
  flow({ nodes: [received(), pause('PT1H'), say('Still there?')], edges: ['received>pause', 'pause>say'] }),
);

function base(at: number) {
  return { id: `event-${at}`, at, receivedAt: at };
}
export const customer = (at: number, text: string | null = 'hi'): ConversationEvent => ({
  ...base(at),
  type: 'customer-message',
  action: 'message',
  text,
});
export const human = (at: number): ConversationEvent => ({ ...base(at), type: 'human-message', source: 'console' });
export const bot = (at: number): ConversationEvent => ({ ...base(at), type: 'bot-message', messageId: 'm' });
export const closed = (at: number): ConversationEvent => ({ ...base(at), type: 'conversation-closed' });
export const ring = (timer: string, dueAt: number): ConversationEvent => ({
  ...base(dueAt),
  type: 'timer',
  key: timer,
  dueAt,
});

interface Play extends Partial<Omit<AdvanceInput, 'events'>> {
  readonly now?: number;
}

export function play(events: readonly ConversationEvent[], { now, ...input }: Play = {}) {
  const at = now ?? Math.max(...events.map((event) => event.receivedAt));
  const result = advance(
    { conversation: pendingConversation(), runs: [], flows: [reminder], ...input, events },
    env({ now: at }),
  );
  const entries = result.traces.flatMap((trace) => trace.entries);
  return { ...result, entries };
}

export function pick<Type extends TraceEntry['type']>(entries: readonly TraceEntry[], type: Type) {
  return entries.filter((entry): entry is Extract<TraceEntry, { type: Type }> => entry.type === type);
}

export function sleepingRun(changes: Partial<Run> = {}): Run {
  const started = play([customer(T0)], { conversation: newConversation('c'), flows: [patient] }).runs[0];
  if (started === undefined) throw new Error('the fixture did not start');
  return { ...started, ...changes };
}
