import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { NotifyWay, Recipient } from '@janela/flow-schema';
import { memberName } from '../../words/channel-names.ts';
import { fewText } from '../../words/few-text.ts';
import { listText } from '../../words/list-text.ts';
import type { Words } from '../node-face.ts';

type Role = Extract<Recipient, { readonly type: 'role' }>['role'];

const ROLES: Readonly<Record<Role, MessageDescriptor>> = {
  owner: msg`the owners`,
  admin: msg`the admins`,
  agent: msg`the agents`,
};

const GROUPS: Readonly<Record<Exclude<Recipient['type'], 'role' | 'person'>, MessageDescriptor>> = {
  everyone: msg`everyone`,
  assignee: msg`whoever it is assigned to`,
  'on-duty': msg`whoever is online`,
};

const WAYS: Readonly<Record<NotifyWay, MessageDescriptor>> = {
  'in-app': msg`in the app`,
  email: msg`by e-mail`,
  webhook: msg`in another system`,
  slack: msg`on Slack`,
};

/** One recipient in the middle of a sentence. */
export function recipientText(recipient: Recipient, words: Words): string {
  if (recipient.type === 'person') return memberName(recipient.memberId, words);
  return words.i18n._(recipient.type === 'role' ? ROLES[recipient.role] : GROUPS[recipient.type]);
}

/** “the admins, Ana and Bruno”. */
export function recipientsText(recipients: readonly Recipient[], words: Words): string {
  const people = recipients.map((one) => recipientText(one, words));
  return fewText(people, words);
}

/** “in the app and by e-mail”. */
export function notifyWaysText(ways: readonly NotifyWay[], { i18n, language }: Words): string {
  return listText(
    ways.map((way) => i18n._(WAYS[way])),
    language,
  );
}
