import { z } from 'zod';
import { textTemplateField } from '../../text-template/text-template.ts';
import { defineNode } from '../node-model.ts';
import { THE_COMMENT } from '../node-uses.ts';

const LONGEST_TEXT = 1_000;

/** Answers the comment that started the run with the one direct message that it allows. */
export interface PrivateReplyParams {
  readonly text: string;
}

export const privateReply = defineNode<'private-reply', PrivateReplyParams>({
  kind: 'private-reply',
  family: 'message',
  params: z.strictObject({ text: textTemplateField(LONGEST_TEXT) }),
  defaults: { text: '' },
  ports: () => [{ id: 'sent' }, { id: 'refused' }],
  waits: false,
  form: [{ field: 'text', widget: 'message', limit: LONGEST_TEXT }],
  references: () => [],
  reads: () => [{ of: 'comment', key: THE_COMMENT, field: 'params', mayBeUnset: false }],
  shows: ({ text }) => [{ content: { kind: 'text', text }, as: 'private-reply', fieldOf: () => 'params.text' }],
  sends: () => [{ kind: 'private-reply', field: 'params.text' }],
  migrations: [],
});
