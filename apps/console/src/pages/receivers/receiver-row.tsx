import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, Switch, Title } from '@mantine/core';
import { IconBrandSlack, IconTrash, IconWebhook } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Receiver } from '../../api/answers.ts';
import { receiversKey, testReceiver, turnReceiver } from '../../api/receivers.ts';
import { FormFailure } from '../../components/form-failure.tsx';
import { RemoveReceiverModal } from './remove-receiver-modal.tsx';
import classes from './receivers-page.module.css';
import { useTestText } from './use-test-text.ts';

/** One receiver: whether it is told, and whether it can be reached. */
export function ReceiverRow({ receiver }: { readonly receiver: Receiver }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const testText = useTestText();
  const [removing, setRemoving] = useState(false);
  const turn = useMutation({
    mutationFn: (enabled: boolean) => turnReceiver(receiver.id, enabled),
    onSettled: () => queryClient.invalidateQueries({ queryKey: receiversKey }),
  });
  const test = useMutation({ mutationFn: () => testReceiver(receiver.id) });
  const isChat = receiver.kind === 'slack';
  const Icon = isChat ? IconBrandSlack : IconWebhook;
  const { url } = receiver;
  return (
    <li className={classes['row']}>
      <Icon size={24} stroke={1.6} aria-hidden="true" />
      <div className={classes['text']}>
        <Title order={2} size="h3">
          {isChat ? t`Team chat` : t`Another system`}
        </Title>
        <p className={classes['address']}>{url}</p>
        <output className={classes['result']} data-delivered={test.data?.delivered}>
          {test.data !== undefined && testText(test.data)}
        </output>
        <FormFailure error={turn.error ?? test.error} />
      </div>
      <Switch
        label={t`Is told`}
        aria-label={t`${url} is told`}
        checked={turn.isPending ? turn.variables : receiver.enabled}
        onChange={(event) => turn.mutate(event.currentTarget.checked)}
      />
      <Button variant="default" aria-label={t`Test ${url}`} loading={test.isPending} onClick={() => test.mutate()}>
        {t`Test`}
      </Button>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t`Remove ${url}`}
        onClick={() => setRemoving(true)}
      >
        <IconTrash size={18} aria-hidden="true" />
      </ActionIcon>
      {removing && <RemoveReceiverModal receiver={receiver} onClose={() => setRemoving(false)} />}
    </li>
  );
}
