import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Recipient } from '@janela/flow-schema';
import { memberName } from '../../words/channel-names.ts';
import type { Words } from '../node-face.ts';

type Role = Extract<Recipient, { readonly type: 'role' }>['role'];

const ROLES: Readonly<Record<Role, MessageDescriptor>> = {
  owner: msg`the owners`,
  admin: msg`the admins`,
  agent: msg`the agents`,
};

/** One recipient in the middle of a sentence. */
export function recipientText(recipient: Recipient, words: Words): string {
  if (recipient.type === 'everyone') return words.i18n._(msg`everyone`);
  if (recipient.type === 'assignee') return words.i18n._(msg`whoever it is assigned to`);
  if (recipient.type === 'role') return words.i18n._(ROLES[recipient.role]);
  return memberName(recipient.memberId, words);
}
