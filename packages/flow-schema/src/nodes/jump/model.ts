import { z } from 'zod';
import { defineNode } from '../node-model.ts';

/** Goes on at another block of the flow, where a connection across the canvas would be hard to read. */
export interface JumpParams {
  readonly blockId: string;
}

export const jump = defineNode<'jump', JumpParams>({
  kind: 'jump',
  family: 'logic',
  params: z.strictObject({ blockId: z.string().min(1).max(64) }),
  defaults: { blockId: '' },
  ports: () => [],
  waits: false,
  form: [{ field: 'blockId', widget: 'block' }],
  references: () => [],
  leadsTo: ({ blockId }) => [blockId],
  migrations: [],
});
