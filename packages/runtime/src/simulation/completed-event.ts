import type { ConversationEvent } from '../conversation/conversation-event.ts';
import type { LastOf } from './hosted.ts';
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
    case 'customer-message': {
      const { kind = event.action === 'story-mention' ? 'image' : 'text', payload = null, referral = null } = event;
      return { ...base, ...event, kind, payload, referral };
    }
    case 'customer-action': {
      const { type, action, comment, referral = null } = event;
      const kind = action === 'visitor-post' ? action : 'comment';
      return { ...base, type, action, referral, ...(comment === undefined ? {} : { comment: { kind, ...comment } }) };
    }
    case 'conversation-closed':
    case 'facts-changed':
    case 'flow-asked-for':
      return { ...base, ...event };
  }
}
