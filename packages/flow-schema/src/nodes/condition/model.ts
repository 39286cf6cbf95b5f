import { z } from 'zod';
import { defineNode } from '../node-model.ts';
import { branchesField, branchReads, branchReferences, draftBranchField } from './branches.ts';
import type { Branch } from './branches.ts';
import { branchesFromRules } from './migrations.ts';
import { windowOnBranches } from './window-guards.ts';

/** Goes the way of the first branch whose rules hold, else out of `no`. */
export interface ConditionParams {
  readonly branches: readonly Branch[];
}

export const condition = defineNode<'condition', ConditionParams>({
  kind: 'condition',
  family: 'logic',
  params: z.strictObject({ branches: branchesField() }),
  defaults: {
    branches: [{ id: 'yes', match: 'all', rules: [{ type: 'reply-status', operator: 'is', values: ['pending'] }] }],
  },
  ports: ({ branches }) => [
    ...branches.map(({ id, name }) => ({ id, ...(name === undefined ? {} : { name }) })),
    { id: 'no' },
  ],
  draft: z.object({ branches: z.array(draftBranchField()) }),
  waits: false,
  form: [{ field: 'branches', widget: 'branches' }],
  references: ({ branches }) => branchReferences(branches),
  reads: ({ branches }) => branchReads(branches),
  transfer: ({ branches }, clock, context) => windowOnBranches(branches, clock, context),
  migrations: [branchesFromRules],
});
