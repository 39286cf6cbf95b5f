import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { AssignTo } from '@janela/flow-schema';
import { memberName } from '../../words/channel-names.ts';
import { fewText } from '../../words/few-text.ts';
import type { Words } from '../node-face.ts';

type InTurn = Extract<AssignTo, { readonly onlineOnly: boolean }>;

/** “Assign to Ana and Bruno in turn, if they are online”. */
export function assignText(to: AssignTo, words: Words): string {
  const { i18n } = words;
  if (to.type === 'nobody') return i18n._(msg`Take the assignee off the conversation`);
  if (to.type === 'person') {
    const person = memberName(to.memberId, words);
    return i18n._(msg`Assign to ${person}`);
  }
  const given = i18n._(sharedText(to, words));
  return to.onlineOnly ? i18n._(msg`${given}, only if online`) : given;
}

function sharedText({ type, among }: InTurn, words: Words): MessageDescriptor {
  const people = fewText(
    (among ?? []).map((id) => memberName(id, words)),
    words,
  );
  if (type === 'round-robin')
    return among === undefined ? msg`Assign to everyone in turn` : msg`Assign in turn to ${people}`;
  return among === undefined
    ? msg`Assign to whoever has the fewest conversations`
    : msg`Assign to whoever has the fewest conversations among ${people}`;
}
