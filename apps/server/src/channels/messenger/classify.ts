import type { GraphAnswer, SendOutcome } from '../channel-adapter.ts';
import { classifyAnswer } from '../meta/classify-answer.ts';
import { readMessageId } from '../meta/message-id.ts';
import { messengerErrors } from './error-table.ts';

/** What became of a send to Messenger. */
export function classifyMessenger(answer: GraphAnswer | null): SendOutcome {
  return classifyAnswer(answer, { errors: messengerErrors, readProviderId: readMessageId });
}
