import { z } from 'zod';
import { textTemplateField } from '../../text-template/text-template.ts';
import { defineNode } from '../node-model.ts';
import { THE_COMMENT } from '../node-uses.ts';

const LONGEST_TEXT = 2_000;

/** Answers the comment that started the run, where everybody can read it. No window applies. */
export interface PublicReplyParams {
  /** One of them, chosen by the comment, so that a post does not fill with the same words. */
  readonly texts: readonly string[];
}

export const publicReply = defineNode<'public-reply', PublicReplyParams>({
  kind: 'public-reply',
  family: 'message',
  params: z.strictObject({ texts: z.array(textTemplateField(LONGEST_TEXT)).min(1).max(10) }),
  defaults: { texts: [''] },
  ports: () => [{ id: 'sent' }, { id: 'refused' }],
  waits: false,
  form: [{ field: 'texts', widget: 'messages', limit: LONGEST_TEXT }],
  references: () => [],
  reads: () => [{ of: 'comment', key: THE_COMMENT, field: 'params', mayBeUnset: false }],
  migrations: [],
});
