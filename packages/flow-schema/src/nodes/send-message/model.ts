import { z } from 'zod';
import { textTemplateField } from '../../text-template/text-template.ts';
import { defineNode } from '../node-model.ts';

/** Writes to the customer, where the messaging window lets it. */
export interface SendMessageParams {
  readonly text: string;
}

export const sendMessage = defineNode<'send-message', SendMessageParams>({
  kind: 'send-message',
  family: 'message',
  params: z.strictObject({ text: textTemplateField(4_096) }),
  defaults: { text: '' },
  ports: () => [{ id: 'sent' }, { id: 'refused' }],
  waits: false,
  form: [{ field: 'text', widget: 'message' }],
  references: () => [],
  migrations: [],
});
