import { z } from 'zod';
import { contentField } from '../../content/content-field.ts';
import type { OutgoingContent } from '../../content/message-content.ts';
import { defineNode } from '../node-model.ts';
import { contentFromText } from './migrations.ts';

/** Writes to the customer, where the messaging window lets it. Does not wait for an answer: `ask` does. */
export interface SendMessageParams {
  readonly content: OutgoingContent;
}

export const sendMessage = defineNode<'send-message', SendMessageParams>({
  kind: 'send-message',
  family: 'message',
  params: z.strictObject({ content: contentField() }),
  defaults: { content: { kind: 'text', text: '' } },
  ports: () => [{ id: 'sent' }, { id: 'refused' }],
  waits: false,
  form: [{ field: 'content', widget: 'content' }],
  references: () => [],
  shows: ({ content }) => [{ content, as: 'message', fieldOf: (part) => `params.content.${part}` }],
  sends: () => [{ kind: 'free-form', field: 'params.content' }],
  migrations: [contentFromText],
});
