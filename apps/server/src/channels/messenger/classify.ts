import type { ActionOutcome, GraphAnswer, SendOutcome } from '../channel-adapter.ts';
import { classifyActionAnswer } from '../meta/classify-action-answer.ts';
import { classifyAnswer } from '../meta/classify-answer.ts';
import { readMessageId } from '../meta/message-id.ts';
import { messengerErrors } from './error-table.ts';

/** What became of a send to Messenger. */
export function classifyMessenger(answer: GraphAnswer | null): SendOutcome {
  return classifyAnswer(answer, { errors: messengerErrors, readProviderId: readMessageId });
}

/** What became of an action: a reaction, a sender action, a public reply. */
export function classifyMessengerAction(answer: GraphAnswer | null): ActionOutcome {
  return classifyActionAnswer(answer, messengerErrors);
}
