import { z } from 'zod';
import { defineNode } from '../node-model.ts';

const STATUSES = ['pending', 'answered'] as const;

/** Says whether the customer still waits for an answer, whoever wrote last. Holds until the next message of either side. */
export interface SetReplyStatusParams {
  readonly status: (typeof STATUSES)[number];
}

export const setReplyStatus = defineNode<'set-reply-status', SetReplyStatusParams>({
  kind: 'set-reply-status',
  family: 'data',
  params: z.strictObject({ status: z.enum(STATUSES) }),
  defaults: { status: 'answered' },
  ports: () => [{ id: 'next' }],
  waits: false,
  form: [{ field: 'status', widget: 'choice', options: STATUSES }],
  references: () => [],
  migrations: [],
});
