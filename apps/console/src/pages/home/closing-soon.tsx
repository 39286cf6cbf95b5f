import { useLingui } from '@lingui/react/macro';
import { Skeleton, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { ALL_CONVERSATIONS, conversationList } from '../../api/conversations.ts';
import { useNow } from '../../app/use-now.ts';
import { windowState } from '../../components/window-state.ts';
import { ConversationRow } from '../../components/conversation-row.tsx';
import classes from './closing-soon.module.css';

const SHOWN = 5;

/** The customers who wait and whose window closes first. */
export function ClosingSoon() {
  const { t } = useLingui();
  const now = useNow();
  const list = useInfiniteQuery(conversationList({ ...ALL_CONVERSATIONS, replyStatus: 'pending' }, SHOWN));
  const waiting = (list.data?.pages[0]?.items ?? []).filter(({ window }) => windowState(window, now) !== 'closed');
  if (list.isError && !list.data) return null;
  return (
    <section aria-labelledby="closing-soon">
      <div className={classes['head']}>
        <Title order={2} id="closing-soon">
          {t`Waiting for an answer`}
        </Title>
        <Link href="/inbox?status=pending" className={classes['all'] ?? ''}>
          {t`All pending conversations`}
        </Link>
      </div>
      {list.isPending && <Skeleton height={84} aria-hidden="true" />}
      {list.data && waiting.length === 0 && (
        <p className={classes['none']}>{t`Nobody is waiting. Every customer who wrote has an answer.`}</p>
      )}
      <ul className={classes['rows']}>
        {waiting.map((conversation) => (
          <ConversationRow key={conversation.id} conversation={conversation} open={false} />
        ))}
      </ul>
    </section>
  );
}
