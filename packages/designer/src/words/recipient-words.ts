import type { Recipient } from '@janela/flow-schema';
import { msg } from '@lingui/core/macro';
import type { Words } from '../nodes/node-face.ts';

export const ROLE_NAMES = {
  owner: msg`the owner`,
  admin: msg`the admins`,
  agent: msg`the agents`,
} as const;

/** Who is told, as it stands in a sentence. */
export function recipientName(recipient: Recipient, { i18n, directory }: Words): string {
  if (recipient.type === 'everyone') return i18n._(msg`the whole team`);
  if (recipient.type === 'assignee') return i18n._(msg`whoever the conversation is assigned to`);
  if (recipient.type === 'role') return i18n._(ROLE_NAMES[recipient.role]);
  return directory.members.find(({ id }) => id === recipient.memberId)?.name ?? i18n._(msg`a person who has left`);
}
