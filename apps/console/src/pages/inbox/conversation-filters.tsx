import { useLingui } from '@lingui/react/macro';
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { channelList } from '../../api/channels.ts';
import { useReplyStatusText } from '../../components/reply-status-badge.tsx';
import classes from './conversation-list.module.css';
import { FILTER_STATUSES, useConversationFilter } from './use-conversation-filter.ts';

const ANY = 'any';

export function ConversationFilters() {
  const { t } = useLingui();
  const texts = useReplyStatusText();
  const [filter, change] = useConversationFilter();
  const channels = useQuery(channelList());
  return (
    <div className={classes['filters']}>
      <Select
        aria-label={t`Reply status`}
        value={filter.replyStatus ?? ANY}
        data={[
          { value: ANY, label: t`All statuses` },
          ...FILTER_STATUSES.map((status) => ({ value: status, label: texts[status] })),
        ]}
        onChange={(value) => change({ replyStatus: FILTER_STATUSES.find((status) => status === value) ?? null })}
      />
      <Select
        aria-label={t`Channel`}
        value={filter.channelId ?? ANY}
        data={[
          { value: ANY, label: t`All channels` },
          ...(channels.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(value) => change({ channelId: value === ANY ? null : value })}
      />
    </div>
  );
}
