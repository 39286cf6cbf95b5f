import { useLingui } from '@lingui/react/macro';
import { Button, Skeleton } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { conversationDetail } from '../../api/conversations.ts';
import { Problem } from '../../api/problem.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { ConversationHeader } from './conversation-header.tsx';
import classes from './conversation-view.module.css';
import { Thread } from './thread.tsx';
import { Writing } from './writing.tsx';

interface ConversationViewProps {
  readonly id: string;
  /** Whether it stands without the list beside it. */
  readonly alone: boolean;
}

export function ConversationView({ id, alone }: ConversationViewProps) {
  const { t } = useLingui();
  const detail = useQuery(conversationDetail(id));
  const conversation = detail.data;
  if (!conversation && detail.error instanceof Problem && detail.error.status < 500) {
    return (
      <EmptyState
        icon={IconMapQuestion}
        title={t`This conversation does not exist`}
        action={
          <Button component={Link} href="/inbox" variant="default">
            {t`Go to the inbox`}
          </Button>
        }
      />
    );
  }
  if (!conversation && detail.error) return <ErrorState error={detail.error} onRetry={() => void detail.refetch()} />;
  return (
    <section className={classes['view']} aria-label={t`Conversation`}>
      {conversation ? (
        <>
          <ConversationHeader conversation={conversation} alone={alone} />
          <Thread conversation={conversation} />
          <Writing conversation={conversation} />
        </>
      ) : (
        <div className={classes['loading']} aria-hidden="true">
          <Skeleton height={44} width={240} />
          <Skeleton height="100%" />
        </div>
      )}
    </section>
  );
}
