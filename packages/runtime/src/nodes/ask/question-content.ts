import { questionContent as shownQuestion } from '@janela/flow-schema';
import type { KnownNode, OutgoingContent } from '@janela/flow-schema';

/**
 * The question as a message. What can be pressed carries the block's id too: a press on the buttons of an older question must not
 * answer this one.
 */
export function questionContent({ id: nodeId, params }: KnownNode<'ask'>, text: string): OutgoingContent {
  return shownQuestion(text, params.answer, ({ id }) => optionPayload(nodeId, id));
}

/** What comes back when an option of a question is pressed. */
export function optionPayload(nodeId: string, optionId: string): string {
  return `${nodeId}:${optionId}`;
}
