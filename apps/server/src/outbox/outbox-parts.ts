import type { OutgoingContent, TemplateContent } from '@janela/flow-schema';
import type { ChannelKind } from '@janela/messaging-window';
import type { MessageContent, PrivateReplyTarget } from '../channels/inbound-event.ts';
import { partIds, privateReplyForOutbox, splitForOutbox } from './split-for-outbox.ts';
import { storedContent } from './stored-content.ts';

/** What a block wants to send, with its variables filled in. */
export interface Outgoing {
  readonly messageId: string;
  readonly content: OutgoingContent | TemplateContent;
  readonly channel: ChannelKind;
  /** Set: it answers this comment instead of writing to the person. */
  readonly privateReply?: PrivateReplyTarget;
}

export interface OutboxPart {
  readonly id: string;
  readonly content: MessageContent;
}

/** The rows of the outbox for it, in their order and all at one time. Empty: the channel can send nothing of it. */
export function outboxParts({ messageId, content, channel, privateReply }: Outgoing): readonly OutboxPart[] {
  const wire = privateReply ? answerTo(content, channel) : splitForOutbox(content, channel);
  const ids = partIds(messageId, wire.length);
  return wire.map((one, index) => ({ id: ids[index] ?? messageId, content: storedContent(one, privateReply) }));
}

function answerTo(content: Outgoing['content'], channel: ChannelKind) {
  const one = content.kind === 'template' ? null : privateReplyForOutbox(content, channel);
  return one === null ? [] : [one];
}

/** What the thread shows of a message that was not sent: all of its words in one row. */
export function unsentContent(outgoing: Outgoing): MessageContent {
  const [first, ...others] = outboxParts(outgoing).map(({ content }) => content);
  if (!first) return { kind: 'text', text: null };
  const texts = [first, ...others].flatMap(({ text }) => (text === null ? [] : [text]));
  return { ...first, text: texts.length === 0 ? null : texts.join('\n\n') };
}
