import { z } from 'zod';
import { defineNode } from '../node-model.ts';

/** Ends the run. A port that leads nowhere ends it too; this block says so where the picture should show it. */
export type EndParams = Readonly<Record<string, never>>;

export const end = defineNode<'end', EndParams>({
  kind: 'end',
  family: 'end',
  params: z.strictObject({}),
  defaults: {},
  ports: () => [],
  waits: false,
  form: [],
  references: () => [],
  migrations: [],
});
