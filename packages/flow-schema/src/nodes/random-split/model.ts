import { z } from 'zod';
import { defineNode } from '../node-model.ts';
import { portIdField, portNameField, refuseRepeatedIds } from '../fields/names.ts';

/** One of several ways, and how often it is taken in proportion to the others. */
export interface SplitWay {
  readonly id: string;
  readonly name?: string | undefined;
  readonly weight: number;
}

/** Sends conversations different ways by chance. Sticky: a contact that comes again goes the same way. */
export interface RandomSplitParams {
  readonly ways: readonly SplitWay[];
}

const way: z.ZodType<SplitWay> = z.strictObject({
  id: portIdField(),
  name: portNameField(),
  weight: z.int().min(1).max(1_000),
});

/** A way as far as it leads somewhere: its name and weight may be half written. */
const draftWay: z.ZodType<SplitWay> = z.object({
  id: portIdField(),
  name: portNameField().catch(undefined),
  weight: z.int().min(1).catch(1),
});

export const randomSplit = defineNode<'random-split', RandomSplitParams>({
  kind: 'random-split',
  family: 'logic',
  params: z.strictObject({ ways: z.array(way).min(2).max(10).superRefine(refuseRepeatedIds) }),
  defaults: {
    ways: [
      { id: 'a', weight: 50 },
      { id: 'b', weight: 50 },
    ],
  },
  ports: ({ ways }) => ways.map(({ id, name }) => ({ id, ...(name === undefined ? {} : { name }) })),
  draft: z.object({ ways: z.array(draftWay) }),
  waits: false,
  form: [{ field: 'ways', widget: 'weights' }],
  references: () => [],
  migrations: [],
});
