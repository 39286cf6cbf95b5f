import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { Message } from '../../api/answers.ts';
import { memberList } from '../../api/members.ts';
import { useMe } from '../../api/session.ts';

/** Who wrote a message. */
export function useAuthorText(contactName: string): (message: Pick<Message, 'author' | 'memberId'>) => string {
  const { t } = useLingui();
  const me = useMe();
  const members = useQuery(memberList());

  function noteText(memberId: string | null): string {
    if (memberId === null) return t`Note of a flow, only for the team`;
    if (memberId === me.data?.member.id) return t`Your note, only for the team`;
    const name = members.data?.find(({ id }) => id === memberId)?.name ?? t`Team`;
    return t`Note by ${name}, only for the team`;
  }

  return ({ author, memberId }) => {
    if (author === 'customer') return contactName;
    if (author === 'note') return noteText(memberId);
    if (author === 'bot') return t`Bot`;
    if (memberId === null) return t`Team, outside Janela`;
    if (memberId === me.data?.member.id) return t`You`;
    return members.data?.find(({ id }) => id === memberId)?.name ?? t`Team`;
  };
}
