import { z } from 'zod';
import { textTemplateField } from '../../text-template/text-template.ts';
import { UNKNOWN_CLOCK } from '../../analysis/window-proof/window-clock.ts';
import { defineNode } from '../node-model.ts';
import { keyField } from '../fields/names.ts';

/**
 * Goes through another flow and comes back. The flow is taken as it is when this one is published: it begins at its `api` trigger,
 * and wherever it ends, this one goes on at `next`.
 */
export interface RunFlowParams {
  readonly flowId: string;
  /** What it is given: its `{{ flow.input.<key> }}`. May hold variables. */
  readonly inputs: Readonly<Record<string, string>>;
}

export const runFlow = defineNode<'run-flow', RunFlowParams>({
  kind: 'run-flow',
  family: 'logic',
  params: z.strictObject({
    flowId: z.string().min(1).max(100),
    inputs: z.record(keyField(), textTemplateField(500)).default({}),
  }),
  defaults: { flowId: '', inputs: {} },
  ports: () => [{ id: 'next' }],
  // What it goes through may sleep; the flow itself is checked with the flow it is taken into.
  waits: false,
  form: [
    { field: 'flowId', widget: 'flow' },
    { field: 'inputs', widget: 'pairs', optional: true },
  ],
  references: ({ flowId }) => [{ type: 'flow', id: flowId, field: 'params.flowId' }],
  keeps: ({ inputs }) => Object.keys(inputs).map((key) => ({ of: 'input', key, ports: ['next'] })),
  // Once it is published the other flow stands in its place, and takes its own time.
  transfer: (_, clock, { isLinked }) => ({ next: isLinked ? clock : UNKNOWN_CLOCK }),
  migrations: [],
});
