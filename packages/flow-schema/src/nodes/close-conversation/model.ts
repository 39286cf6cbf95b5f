import { z } from 'zod';
import { defineNode } from '../node-model.ts';

/** Closes the conversation. Its flows end with it. */
export type CloseConversationParams = Readonly<Record<string, never>>;

export const closeConversation = defineNode<'close-conversation', CloseConversationParams>({
  kind: 'close-conversation',
  family: 'data',
  params: z.strictObject({}),
  defaults: {},
  ports: () => [],
  waits: false,
  form: [],
  references: () => [],
  migrations: [],
});
