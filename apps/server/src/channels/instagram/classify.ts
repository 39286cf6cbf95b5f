import type { GraphAnswer, SendOutcome } from '../channel-adapter.ts';
import { classifyAnswer } from '../meta/classify-answer.ts';
import { readMessageId } from '../meta/message-id.ts';
import { instagramErrors } from './error-table.ts';

/** What became of a send to Instagram. */
export function classifyInstagram(answer: GraphAnswer | null): SendOutcome {
  return classifyAnswer(answer, { errors: instagramErrors, readProviderId: readMessageId });
}
