import { z } from 'zod';
import { defineNode } from '../node-model.ts';

/** Marks what the customer wrote as read. */
export type MarkSeenParams = Readonly<Record<string, never>>;

export const markSeen = defineNode<'mark-seen', MarkSeenParams>({
  kind: 'mark-seen',
  family: 'message',
  params: z.strictObject({}),
  defaults: {},
  ports: () => [{ id: 'next' }],
  waits: false,
  form: [],
  references: () => [],
  migrations: [],
});
