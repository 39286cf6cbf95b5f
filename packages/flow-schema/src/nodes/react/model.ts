import { z } from 'zod';
import { defineNode } from '../node-model.ts';

/** Reacts to the customer's last message. */
export interface ReactParams {
  /** One emoji. Instagram knows but the heart. */
  readonly emoji: string;
}

export const react = defineNode<'react', ReactParams>({
  kind: 'react',
  family: 'message',
  params: z.strictObject({ emoji: z.string().trim().min(1).max(16) }),
  defaults: { emoji: '❤️' },
  ports: () => [{ id: 'next' }],
  waits: false,
  form: [{ field: 'emoji', widget: 'emoji' }],
  references: () => [],
  migrations: [],
});
