import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { FactChange } from '@janela/runtime';
import { memberList } from '../../api/members.ts';
import { useReplyStatusText } from '../../components/reply-status-badge.tsx';
import type { Sentences } from './sentences.ts';

/** What was noted about the conversation, by a person, a program or a flow. */
export function useChangeSentences(): Sentences<FactChange> {
  const { t } = useLingui();
  const statuses = useReplyStatusText();
  const members = useQuery(memberList());
  const nameOf = (memberId: string) => members.data?.find(({ id }) => id === memberId)?.name ?? t`somebody`;

  return {
    'tag-added': ({ tag }) => t`The tag “${tag}” was added.`,
    'tag-removed': ({ tag }) => t`The tag “${tag}” was removed.`,
    'field-changed': ({ field, value }) =>
      value === null ? t`The field “${field}” was emptied.` : t`The field “${field}” is now: ${value}`,
    'stage-changed': ({ stage }) =>
      stage === null ? t`The conversation is in no stage any more.` : t`The stage is now: ${stage}`,
    'assignee-changed': ({ memberId }) => {
      if (memberId === null) return t`Nobody is responsible any more.`;
      const name = nameOf(memberId);
      return t`Responsible now: ${name}`;
    },
    'reply-status-set': ({ status }) => {
      const text = statuses[status === 'pending' ? 'pending' : 'answered-by-human'];
      return t`The reply status is now: ${text}.`;
    },
    'comment-answered': () => t`The comment was answered.`,
    // The event, or the run that did it, says so itself.
    'conversation-closed': () => t`The flow closed the conversation.`,
  };
}
