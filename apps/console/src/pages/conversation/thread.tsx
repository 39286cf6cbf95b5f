import { useLingui } from '@lingui/react/macro';
import { Box, Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Fragment, useLayoutEffect, useRef, useState } from 'react';
import type { ConversationDetail, Message } from '../../api/answers.ts';
import { messageList } from '../../api/conversations.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { MessageBubble } from './message-bubble.tsx';
import classes from './thread.module.css';
import { useAuthorText } from './use-author-text.ts';
import { WhyDrawer } from './why-drawer.tsx';

/** Nearer to the end than this, one reads along and new messages may pull. */
const NEAR_END_PX = 120;

/** What was said, oldest first, at its end. */
export function Thread({ conversation }: { readonly conversation: ConversationDetail }) {
  const { t, i18n } = useLingui();
  const list = useInfiniteQuery(messageList(conversation.id));
  const authorText = useAuthorText(conversation.contact.name ?? t`A customer`);
  const messages = (list.data?.pages.flatMap(({ items }) => items) ?? []).toReversed();
  const box = useFollowedEnd(messages.at(-1));
  const [asked, setAsked] = useState<Message | null>(null);
  return (
    // A region that scrolls must be reachable by keyboard.
    <Box component="section" ref={box} className={classes['thread'] ?? ''} tabIndex={0} aria-label={t`Messages`}>
      {list.isPending && <ThreadSkeleton />}
      {list.isError && !list.data && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.hasNextPage && (
        <Button
          variant="subtle"
          className={classes['earlier'] ?? ''}
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t`Show earlier messages`}
        </Button>
      )}
      {list.data && messages.length === 0 && <p className={classes['day']}>{t`No messages yet`}</p>}
      <ol className={classes['messages']}>
        {messages.map((message, index) => (
          <Fragment key={message.id}>
            {isNewDay(message, messages[index - 1]) && (
              <li className={classes['day']}>{i18n.date(new Date(message.at), { dateStyle: 'full' })}</li>
            )}
            <MessageBubble
              message={message}
              kind={conversation.channel.kind}
              author={authorText(message)}
              onWhy={() => setAsked(message)}
            />
          </Fragment>
        ))}
      </ol>
      {asked !== null && <WhyDrawer conversation={conversation} message={asked} onClose={() => setAsked(null)} />}
    </Box>
  );
}

/** Keeps the end in view, unless one has gone back to read. */
function useFollowedEnd(newest: Message | undefined) {
  const box = useRef<HTMLElement>(null);
  const seen = useRef<string>(undefined);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || newest === undefined || newest.id === seen.current) return;
    const first = seen.current === undefined;
    const away = element.scrollHeight - element.scrollTop - element.clientHeight;
    seen.current = newest.id;
    if (first || newest.author === 'human' || away < NEAR_END_PX * 2) element.scrollTop = element.scrollHeight;
  }, [newest]);
  return box;
}

function isNewDay(message: Message, before: Message | undefined): boolean {
  return before === undefined || new Date(message.at).toDateString() !== new Date(before.at).toDateString();
}

function ThreadSkeleton() {
  return (
    <div className={classes['messages']} aria-hidden="true">
      <Skeleton height={56} width="55%" />
      <Skeleton height={40} width="40%" style={{ alignSelf: 'flex-end' }} />
      <Skeleton height={56} width="50%" />
    </div>
  );
}
