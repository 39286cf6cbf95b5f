import { z } from 'zod';
import { defineNode } from '../node-model.ts';

/** Pictures and what joins and colours them; flags are made of letters of their own, and keys of a digit and a frame. */
const EMOJI =
  /^(?=.*[\p{Extended_Pictographic}\p{Regional_Indicator}\u20E3])[\p{Extended_Pictographic}\p{Emoji_Component}]+$/u;

/** Reacts to the customer's last message. */
export interface ReactParams {
  /** One emoji. Instagram knows but the heart. */
  readonly emoji: string;
}

export const react = defineNode<'react', ReactParams>({
  kind: 'react',
  family: 'message',
  params: z.strictObject({ emoji: z.string().trim().min(1, { abort: true }).max(16, { abort: true }).regex(EMOJI) }),
  defaults: { emoji: '❤️' },
  ports: () => [{ id: 'next' }],
  waits: false,
  form: [{ field: 'emoji', widget: 'emoji' }],
  references: () => [],
  migrations: [],
});
