import { z } from 'zod';
import { defineTrigger } from '../triggers/define-trigger.ts';
import { beginsAnyTime } from '../triggers/event-trigger.ts';
import { keyField } from '../fields/names.ts';
import type { TriggerRules } from '../triggers/trigger-rules.ts';

/** Starts a run when a field of the contact gets another value. */
export interface FieldChangedParams extends TriggerRules {
  readonly field: string;
  /** Only when it becomes this. Absent: whatever it becomes. */
  readonly to?: string | undefined;
}

export const fieldChanged = defineTrigger<'field-changed', Pick<FieldChangedParams, 'field' | 'to'>>({
  kind: 'field-changed',
  fields: { field: keyField(), to: z.string().max(500).optional() },
  defaults: { field: '' },
  form: [
    { field: 'field', widget: 'field', namesOf: 'contact.fields' },
    { field: 'to', widget: 'text', optional: true, limit: 500 },
  ],
  reads: ({ field }) => [{ of: 'contact', key: field, field: 'params.field', mayBeUnset: true }],
  meets: (one, other) =>
    one.field === other.field && (one.to === undefined || other.to === undefined || one.to === other.to),
  begins: beginsAnyTime,
});
