import { z } from 'zod';
import { defineNode } from '../node-model.ts';
import { labelListField } from '../fields/names.ts';

/** Takes tags off the conversation. */
export interface RemoveTagParams {
  readonly tags: readonly string[];
}

export const removeTag = defineNode<'remove-tag', RemoveTagParams>({
  kind: 'remove-tag',
  family: 'data',
  params: z.strictObject({ tags: labelListField() }),
  defaults: { tags: [] },
  ports: () => [{ id: 'next' }],
  waits: false,
  form: [{ field: 'tags', widget: 'words', namesOf: 'tags' }],
  references: () => [],
  migrations: [],
});
