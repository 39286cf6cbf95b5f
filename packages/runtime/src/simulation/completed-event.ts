import type { ConversationEvent } from '../conversation/conversation-event.ts';
import type { LastOf } from './memory-host.ts';
import type { ScenarioEvent } from './scenario.ts';

type Base = Pick<ConversationEvent, 'id' | 'at' | 'receivedAt'>;

/** An event of a scenario with what it leaves out because it can only be one thing: the message or the request that came last. */
export function completedEvent(event: ScenarioEvent, base: Base, last: LastOf): ConversationEvent {
  switch (event.type) {
    case 'bot-message':
      return { ...base, ...event, messageId: `${base.id}-message` };
    case 'receipt': {
      const { back, ...receipt } = event;
      return { ...base, ...receipt, messageId: last.messageIds.at(-1 - back) ?? `${base.id}-message` };
    }
    case 'human-message': {
      const { text: _words, ...message } = event;
      return { ...base, ...message };
    }
    case 'http-answered':
      return { ...base, ...event, runId: last.request?.runId ?? '', requestId: last.request?.requestId ?? '' };
    case 'customer-message':
    case 'customer-action':
    case 'conversation-closed':
    case 'facts-changed':
    case 'flow-asked-for':
      return { ...base, ...event } as ConversationEvent;
  }
}
