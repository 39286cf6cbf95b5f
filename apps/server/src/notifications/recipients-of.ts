import type { NotifyRecipient } from '@janela/runtime';

/** Somebody of the team who may be told of something. */
export interface Addressee {
  readonly id: string;
  readonly role: 'owner' | 'admin' | 'agent';
  readonly online: boolean;
}

interface Around<Member extends Addressee> {
  readonly members: readonly Member[];
  readonly assigneeId: string | null;
}

/** The members that are meant: everyone at most once, whatever the number of ways they were named. */
export function recipientsOf<Member extends Addressee>(
  recipients: readonly NotifyRecipient[],
  around: Around<Member>,
): Member[] {
  return around.members.filter((member) => recipients.some((recipient) => means(recipient, member, around)));
}

type RecipientType = NotifyRecipient['type'];
type Means = {
  readonly [Type in RecipientType]: (
    member: Addressee,
    around: Around<Addressee>,
    recipient: Extract<NotifyRecipient, { type: Type }>,
  ) => boolean;
};

/** Total: a new way of naming people does not compile until somebody says who is meant. */
const MEANS: Means = {
  everyone: () => true,
  // Nobody in charge, or somebody who has left: better everybody than nobody.
  assignee: ({ id }, { members, assigneeId }) => !members.some((one) => one.id === assigneeId) || id === assigneeId,
  // At night, with nobody there, it must not be lost either.
  'on-duty': ({ online }, { members }) => online || !members.some((one) => one.online),
  role: (member, _around, { role }) => member.role === role,
  person: ({ id }, _around, { memberId }) => id === memberId,
};

function means<Type extends RecipientType>(
  recipient: Extract<NotifyRecipient, { type: Type }>,
  member: Addressee,
  around: Around<Addressee>,
): boolean {
  const rule: Means[Type] = MEANS[recipient.type];
  return rule(member, around, recipient);
}
