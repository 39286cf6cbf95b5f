import { z } from 'zod';
import { defineNode } from '../node-model.ts';
import type { Reference } from '../reference.ts';
import { memberIdField, uniqueList } from '../fields/names.ts';

const STRATEGIES = ['round-robin', 'least-busy'] as const;

/** To whom a conversation is given. `among` absent: everybody who answers customers. */
export type AssignTo =
  | { readonly type: 'person'; readonly memberId: string }
  | {
      readonly type: (typeof STRATEGIES)[number];
      readonly among?: readonly string[] | undefined;
      /** Only those who are online; where nobody is, it goes out of `nobody`. */
      readonly onlineOnly: boolean;
    }
  | { readonly type: 'nobody' };

/** Gives the conversation to a person of the team. */
export interface AssignParams {
  readonly to: AssignTo;
}

const to: z.ZodType<AssignTo> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('person'), memberId: memberIdField() }),
  z.strictObject({
    type: z.enum(STRATEGIES),
    among: uniqueList(memberIdField(), 100).optional(),
    onlineOnly: z.boolean().default(false),
  }),
  z.strictObject({ type: z.literal('nobody') }),
]);

export const assign = defineNode<'assign', AssignParams>({
  kind: 'assign',
  family: 'team',
  params: z.strictObject({ to }),
  defaults: { to: { type: 'round-robin', onlineOnly: false } },
  ports: () => [{ id: 'next' }, { id: 'nobody' }],
  waits: false,
  form: [{ field: 'to', widget: 'members' }],
  references: ({ to: target }) => memberReferences(target),
  // Nobody is there now: without a way on, nobody takes it up later either.
  mustLeadOn: ({ to: target }) => ('onlineOnly' in target && target.onlineOnly ? ['nobody'] : []),
  migrations: [],
});

function memberReferences(target: AssignTo): readonly Reference[] {
  if (target.type === 'person') return [{ type: 'member', id: target.memberId, field: 'params.to.memberId' }];
  const among = 'among' in target ? (target.among ?? []) : [];
  return among.map((id, index) => ({ type: 'member', id, field: `params.to.among.${index}` }));
}
