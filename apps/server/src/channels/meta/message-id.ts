import { asObject, asText } from './read-json.ts';

/** The Messenger and Instagram answer to a send is `{recipient_id, message_id}`. */
export function readMessageId(body: unknown): string | null {
  return asText(asObject(body)?.['message_id']);
}
