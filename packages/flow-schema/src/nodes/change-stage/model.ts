import { z } from 'zod';
import { defineNode } from '../node-model.ts';
import { labelField } from '../fields/names.ts';

/** Takes the conversation to a stage of the account's pipeline. */
export interface ChangeStageParams {
  readonly stage: string;
}

export const changeStage = defineNode<'change-stage', ChangeStageParams>({
  kind: 'change-stage',
  family: 'data',
  params: z.strictObject({ stage: labelField() }),
  defaults: { stage: '' },
  ports: () => [{ id: 'next' }],
  waits: false,
  form: [{ field: 'stage', widget: 'text', limit: 60, namesOf: 'stages' }],
  references: () => [],
  migrations: [],
});
