import type { ActionOutcome, GraphAnswer, SendOutcome } from '../channel-adapter.ts';
import { classifyActionAnswer } from '../meta/classify-action-answer.ts';
import { classifyAnswer } from '../meta/classify-answer.ts';
import { readMessageId } from '../meta/message-id.ts';
import { instagramErrors } from './error-table.ts';

/** What became of a send to Instagram. */
export function classifyInstagram(answer: GraphAnswer | null): SendOutcome {
  return classifyAnswer(answer, { errors: instagramErrors, readProviderId: readMessageId });
}

/** What became of an action: a reaction, a sender action, a public reply. */
export function classifyInstagramAction(answer: GraphAnswer | null): ActionOutcome {
  return classifyActionAnswer(answer, instagramErrors);
}
