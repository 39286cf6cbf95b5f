import type { ActionOutcome, GraphAnswer } from '../channel-adapter.ts';
import { classifyAnswer } from './classify-answer.ts';
import type { ErrorRow } from './graph-error.ts';
import { asId, asList, asObject } from './read-json.ts';

/**
 * What became of an action. Each kind answers in its own way: `{success: true}`, `{recipient_id}`, `{id}` for a comment,
 * `{messages: [{id}]}` for a WhatsApp reaction. Any success without an error is done.
 */
export function classifyActionAnswer(answer: GraphAnswer | null, errors: readonly ErrorRow[]): ActionOutcome {
  if (answer && answer.status >= 200 && answer.status < 300) return { type: 'done', providerId: idOf(answer.body) };
  const outcome = classifyAnswer(answer, { errors, readProviderId: idOf });
  return outcome.type === 'accepted' ? { type: 'done', providerId: outcome.providerId } : outcome;
}

function idOf(body: unknown): string | null {
  const read = asObject(body);
  return asId(read?.['id']) ?? asId(read?.['message_id']) ?? asId(asObject(asList(read?.['messages'])[0])?.['id']);
}
