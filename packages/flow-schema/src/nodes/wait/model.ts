import { z } from 'zod';
import { durationField } from '../../duration/duration.ts';
import { defineNode } from '../node-model.ts';

/** Lets time pass. */
export interface WaitParams {
  /** ISO-8601 duration from the moment the run gets here. */
  readonly duration: string;
}

export const wait = defineNode<'wait', WaitParams>({
  kind: 'wait',
  family: 'logic',
  params: z.strictObject({ duration: durationField() }),
  defaults: { duration: 'PT1H' },
  ports: () => [{ id: 'next' }],
  waits: true,
  form: [{ field: 'duration', widget: 'duration' }],
  references: () => [],
  migrations: [],
});
