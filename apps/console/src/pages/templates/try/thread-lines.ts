import { replyOptions, type ReplyOption } from '@janela/flow-schema';
import type { PlayedConversation, ThreadItem } from '@janela/runtime/simulation';

/** One thing that one sees in a tried conversation. */
export interface ThreadLine {
  readonly key: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Who it is from; `blocked`: a message that the platform would have refused; `team`: what only the team sees. */
  readonly from: 'customer' | 'bot' | 'person' | 'blocked' | 'team';
  readonly text: string;
  /** What the customer may press. */
  readonly options: readonly ReplyOption[];
}

type Effect = Extract<ThreadItem, { type: 'effect' }>['effect'];
type SentContent = Extract<Effect, { type: 'send-message' }>['content'];
type Said = Pick<ThreadLine, 'from' | 'text' | 'options'>;

/** A thread as it is read; what only keeps the machine going, such as timers, is left out. */
export function threadLines({ thread }: Pick<PlayedConversation, 'thread'>): readonly ThreadLine[] {
  return thread.flatMap((item, index): readonly ThreadLine[] => {
    const said = item.type === 'event' ? saidBy(item) : saidOf(item.effect);
    return said === null ? [] : [{ ...said, key: String(index), at: item.at }];
  });
}

function saidBy({ event, words }: Extract<ThreadItem, { type: 'event' }>): Said | null {
  if (event.type === 'customer-message') return said('customer', event.text ?? '…');
  return event.type === 'human-message' ? said('person', words ?? '…') : null;
}

function saidOf(effect: Effect): Said | null {
  switch (effect.type) {
    case 'send-message':
      return { ...said('bot', wordsOf(effect.content)), options: optionsOf(effect.content) };
    case 'block-message':
      return said('blocked', wordsOf(effect.content));
    case 'notify-team':
      return said('team', effect.text ?? effect.facts.lastInbound?.text ?? '');
    case 'create-task':
      return said('team', effect.title);
    case 'internal-note':
      return said('team', effect.text);
    default:
      return null;
  }
}

function said(from: ThreadLine['from'], text: string): Said {
  return { from, text, options: [] };
}

function optionsOf(content: SentContent): readonly ReplyOption[] {
  return content.kind === 'template' ? [] : replyOptions(content);
}

function wordsOf(content: SentContent): string {
  if (content.kind === 'template') return content.name;
  if ('text' in content) return content.text ?? '';
  return 'caption' in content ? (content.caption ?? '') : '';
}
