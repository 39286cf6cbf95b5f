import { z } from 'zod';
import { defineNode } from '../node-model.ts';

/** Shows the customer that an answer is being written, for a few seconds or until it comes. */
export type TypingParams = Readonly<Record<string, never>>;

export const typing = defineNode<'typing', TypingParams>({
  kind: 'typing',
  family: 'message',
  params: z.strictObject({}),
  defaults: {},
  ports: () => [{ id: 'next' }],
  waits: false,
  form: [],
  references: () => [],
  migrations: [],
});
