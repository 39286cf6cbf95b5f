import type { ActionOutcome, GraphAnswer, SendOutcome } from '../channel-adapter.ts';
import { classifyActionAnswer } from '../meta/classify-action-answer.ts';
import { classifyAnswer } from '../meta/classify-answer.ts';
import { asList, asObject, asText } from '../meta/read-json.ts';
import { whatsappErrors } from './error-table.ts';

/** What became of a send to WhatsApp. Accepted is not delivered: a failed status may still follow. */
export function classifyWhatsApp(answer: GraphAnswer | null): SendOutcome {
  return classifyAnswer(answer, { errors: whatsappErrors, readProviderId });
}

/** What became of an action: a reaction, a read mark. */
export function classifyWhatsAppAction(answer: GraphAnswer | null): ActionOutcome {
  return classifyActionAnswer(answer, whatsappErrors);
}

function readProviderId(body: unknown): string | null {
  return asText(asObject(asList(asObject(body)?.['messages'])[0])?.['id']);
}
