import { z } from 'zod';
import { defineNode } from '../node-model.ts';
import { labelListField } from '../fields/names.ts';

/** Puts tags on the conversation. */
export interface AddTagParams {
  readonly tags: readonly string[];
}

export const addTag = defineNode<'add-tag', AddTagParams>({
  kind: 'add-tag',
  family: 'data',
  params: z.strictObject({ tags: labelListField() }),
  defaults: { tags: [] },
  ports: () => [{ id: 'next' }],
  waits: false,
  form: [{ field: 'tags', widget: 'words', namesOf: 'tags' }],
  references: () => [],
  migrations: [],
});
