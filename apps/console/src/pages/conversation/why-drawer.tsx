import { useLingui } from '@lingui/react/macro';
import { Button, Drawer, Group, Skeleton, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ConversationDetail } from '../../api/answers.ts';
import { whyAt } from '../../api/why.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { WhyAnswers } from './why-answers.tsx';

interface WhyDrawerProps {
  readonly conversation: ConversationDetail;
  /** What is asked about: a message, or with null that nothing was sent. */
  readonly message: { readonly id: string; readonly at: string } | null;
  readonly onClose: () => void;
}

/** Why a message was or was not sent, or why none was at a time one picks. */
export function WhyDrawer({ conversation, message, onClose }: WhyDrawerProps) {
  const { t } = useLingui();
  const [at, setAt] = useState<string | null>(message?.at ?? null);
  const why = useQuery(whyAt(conversation.id, at));
  const title = message === null ? t`Why was nothing sent?` : t`Why?`;
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={420}
      title={title}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <Stack gap="lg">
        <Group align="end" gap="xs">
          <TextInput
            type="datetime-local"
            label={t`At what time?`}
            value={at === null ? '' : toLocal(at)}
            onChange={({ currentTarget: { value } }) => setAt(value === '' ? null : new Date(value).toISOString())}
          />
          {at !== null && <Button variant="subtle" onClick={() => setAt(null)}>{t`Now`}</Button>}
        </Group>
        {why.isPending && <Skeleton height={160} aria-hidden="true" />}
        {why.isError && <ErrorState error={why.error} onRetry={() => void why.refetch()} />}
        {why.data && <WhyAnswers why={why.data} kind={conversation.channel.kind} messageId={message?.id ?? null} />}
      </Stack>
    </Drawer>
  );
}

/** As a date field wants it: local time without a zone. */
function toLocal(iso: string): string {
  const date = new Date(iso);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
