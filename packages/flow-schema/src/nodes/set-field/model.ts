import { z } from 'zod';
import { textTemplateField } from '../../text-template/text-template.ts';
import { defineNode } from '../node-model.ts';
import { keyField } from '../fields/names.ts';

const LONGEST_VALUE = 500;

/** Writes a field of the contact. */
export interface SetFieldParams {
  readonly field: string;
  /** May hold variables. Absent: the field is emptied. */
  readonly value?: string | undefined;
}

export const setField = defineNode<'set-field', SetFieldParams>({
  kind: 'set-field',
  family: 'data',
  params: z.strictObject({ field: keyField(), value: textTemplateField(LONGEST_VALUE).optional() }),
  defaults: { field: '' },
  ports: () => [{ id: 'next' }],
  waits: false,
  form: [
    { field: 'field', widget: 'field', namesOf: 'contact.fields' },
    { field: 'value', widget: 'message', optional: true, limit: LONGEST_VALUE },
  ],
  references: () => [],
  keeps: ({ field }) => [{ of: 'contact', key: field, ports: ['next'] }],
  migrations: [],
});
