import type { ChannelKind } from '@janela/messaging-window';
import type { Language } from '../languages/language.ts';
import { CONTENT_LIMITS } from './content-limits.ts';
import { cutText } from './cut-text.ts';
import { fitContent } from './fit-content.ts';
import type { OutgoingContent } from './message-content.ts';
import type { FittedContent, WireContent } from './wire-content.ts';

/**
 * The one message that a comment allows. What would be several becomes one: the one with something to press, else the
 * first with words, which are cut. The rest may be sent only after the person has answered.
 * …/messenger-platform/discovery/private-replies (2026-04-16)
 */
export function fitPrivateReply(content: OutgoingContent, channel: ChannelKind, language?: Language): FittedContent {
  const fitted = fitContent(content, channel, language);
  if (fitted.wire.length <= 1) return fitted;
  const one = mostTelling(fitted.wire);
  return {
    wire: [one.kind === 'text' ? wholeText(content, one, channel) : one],
    changes: [...fitted.changes, { code: 'one-message-only', at: '' }],
    problems: [...fitted.problems, { code: 'too-many', at: '', limit: 1, actual: fitted.wire.length }],
  };
}

const PRESSED: ReadonlySet<WireContent['kind']> = new Set(['buttons', 'link', 'quick-replies', 'list', 'carousel']);

function mostTelling(wire: readonly WireContent[]): WireContent {
  const [first = { kind: 'text', text: '…' }] = wire;
  return wire.find(({ kind }) => PRESSED.has(kind)) ?? wire.find(({ kind }) => kind === 'text') ?? first;
}

/** With an `…`, so that nobody takes the beginning of a text for all of it. */
function wholeText(
  content: OutgoingContent,
  part: Extract<WireContent, { kind: 'text' }>,
  channel: ChannelKind,
): WireContent {
  const source = 'caption' in content ? content.caption : 'text' in content ? content.text : undefined;
  const isPart = source !== undefined && source.trim().length > part.text.length;
  return isPart ? { kind: 'text', text: cutText(source.trim(), CONTENT_LIMITS[channel].text) } : part;
}
