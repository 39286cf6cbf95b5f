import { z } from 'zod';
import { textTemplateField } from '../../text-template/text-template.ts';
import { defineNode } from '../node-model.ts';

const LONGEST_TEXT = 4_096;

/** Writes to the customer, where the messaging window lets it. */
export interface SendMessageParams {
  readonly text: string;
}

export const sendMessage = defineNode<'send-message', SendMessageParams>({
  kind: 'send-message',
  family: 'message',
  params: z.strictObject({ text: textTemplateField(LONGEST_TEXT) }),
  defaults: { text: '' },
  ports: () => [{ id: 'sent' }, { id: 'refused' }],
  waits: false,
  form: [{ field: 'text', widget: 'message', limit: LONGEST_TEXT }],
  references: () => [],
  migrations: [],
});
