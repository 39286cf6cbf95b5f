import type { ChannelKind } from '@janela/messaging-window';
import {
  fitContent,
  fitPrivateReply,
  type OutgoingContent,
  type TemplateContent,
  type WireContent,
} from '@janela/flow-schema';

/**
 * The messages a content becomes on a channel, in their order: one row of the outbox each, queued in one transaction. So
 * each is claimed, sent and settled for itself, and a crash between two of them doubles neither. Empty: nothing of it
 * can be sent there.
 */
export function splitForOutbox(
  content: OutgoingContent | TemplateContent,
  channel: ChannelKind,
): readonly WireContent[] {
  return fitContent(content, channel).wire;
}

/** The one message that a comment allows, in answer to it. Null: the channel has no such answer. */
export function privateReplyForOutbox(content: OutgoingContent, channel: ChannelKind): WireContent | null {
  return fitPrivateReply(content, channel).wire[0] ?? null;
}

/**
 * The ids of `count` rows: the first is the message's own, by which its run knows it; the others come right after it in
 * the order of the outbox, before any message made later. The same ids every time, so a repeated insert is no second
 * message.
 */
export function partIds(messageId: string, count: number): readonly string[] {
  const first = BigInt(`0x${messageId.replaceAll('-', '')}`);
  return Array.from({ length: count }, (_, index) => toUuid(first + BigInt(index)));
}

function toUuid(value: bigint): string {
  const hex = BigInt.asUintN(128, value).toString(16).padStart(32, '0');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
