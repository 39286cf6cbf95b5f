import type { FactChange } from '@janela/runtime';
import type { Services } from '../services.ts';
import { putEvent } from './put-event.ts';

export interface FactsToChange {
  readonly accountId: string;
  readonly conversationId: string;
  readonly changes: readonly FactChange[];
  readonly idempotencyKey?: string | undefined;
}

/**
 * Changes what is noted about a conversation: tags, fields, stage, assignee. Carried out by whoever advances the conversation, so
 * that flows hear of it and no two changes overwrite each other. False where there is none of that id.
 */
export async function changeFacts(services: Services, { changes, ...facts }: FactsToChange): Promise<boolean> {
  return services.db.transaction((tx) =>
    putEvent(tx, services, { ...facts, body: { type: 'facts-changed', changes } }),
  );
}
