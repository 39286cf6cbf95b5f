import type { ChannelKind } from '@janela/messaging-window';
import type { Language } from '../languages/language.ts';
import { CONTENT_LIMITS, type ContentLimits } from './content-limits.ts';
import { cutText } from './cut-text.ts';
import { fitContent, fitToLimits } from './fit-content.ts';
import type { OutgoingContent } from './message-content.ts';
import type { FittedContent, WireContent } from './wire-content.ts';
import { paragraphs } from './written-options.ts';

/**
 * The one message that a comment allows. What would be several becomes one: the one with something to press, else all the
 * words, cut where they are too many. The rest may be sent only after the person has answered. Empty, with the problem
 * `not-on-channel`, where the channel has no comments or nothing of it may be sent there.
 */
export function fitPrivateReply(content: OutgoingContent, channel: ChannelKind, language?: Language): FittedContent {
  const limits = CONTENT_LIMITS[channel];
  if (limits.privateReply === null) {
    return { wire: [], changes: [], problems: [{ code: 'not-on-channel', at: '' }] };
  }
  const isText = limits.privateReply === 'text-only';
  const fitted = isText ? fitToLimits(content, withoutForms(limits), language) : fitContent(content, channel, language);
  const one = isText ? allWords(fitted.wire, limits) : (mostTelling(fitted.wire) ?? allWords(fitted.wire, limits));
  if (one === null) {
    return { ...fitted, wire: [], problems: [...fitted.problems, { code: 'not-on-channel', at: '' }] };
  }
  if (fitted.wire.length === 1) return { ...fitted, wire: [one] };
  return {
    wire: [one],
    changes: [...fitted.changes, { code: 'one-message-only', at: '' }],
    problems: [...fitted.problems, { code: 'too-many', at: '', limit: 1, actual: fitted.wire.length }],
  };
}

/** Answers are written out with numbers, so they can still be given. */
function withoutForms(limits: ContentLimits): ContentLimits {
  return { ...limits, buttons: { ...limits.buttons, count: 0 }, quickReplies: null, list: null, carousel: null };
}

const PRESSED: ReadonlySet<WireContent['kind']> = new Set(['buttons', 'link', 'quick-replies', 'list', 'carousel']);

/** The only one, or the one with something to press. */
function mostTelling(wire: readonly WireContent[]): WireContent | null {
  return wire.find(({ kind }) => wire.length === 1 || PRESSED.has(kind)) ?? null;
}

function allWords(wire: readonly WireContent[], { text: limit }: ContentLimits): WireContent | null {
  const words = paragraphs(...wire.map((one) => (one.kind === 'text' ? one.text : '')));
  return words === '' ? null : { kind: 'text', text: cutText(words, limit) };
}
