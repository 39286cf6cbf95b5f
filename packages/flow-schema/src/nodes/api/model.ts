import { defineTrigger } from '../triggers/define-trigger.ts';
import { beginsAnyTime } from '../triggers/event-trigger.ts';
import { keyField, uniqueListOrNone } from '../fields/names.ts';
import type { TriggerRules } from '../triggers/trigger-rules.ts';

/** Starts a run when the runtime API, a person in the console, or another flow asks for it. */
export interface ApiParams extends TriggerRules {
  /** What has to be given with it: readable as `{{ flow.input.<key> }}`. */
  readonly inputs: readonly string[];
}

export const api = defineTrigger<'api', Pick<ApiParams, 'inputs'>>({
  kind: 'api',
  fields: { inputs: uniqueListOrNone(keyField(), 20).default([]) },
  defaults: { inputs: [] },
  form: [{ field: 'inputs', widget: 'words', optional: true, namesOf: 'flow.input' }],
  keeps: ({ inputs }) => inputs.map((key) => ({ of: 'input', key, ports: ['next'] })),
  // Each is asked for by name.
  meets: () => false,
  begins: beginsAnyTime,
});
