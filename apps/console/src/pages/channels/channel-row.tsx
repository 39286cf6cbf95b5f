import { useLingui } from '@lingui/react/macro';
import { Button, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import type { Channel, ConnectedChannel } from '../../api/answers.ts';
import { channelSetup } from '../../api/channels.ts';
import { CHANNEL_NAMES, ChannelIcon } from '../../components/channel-icon.tsx';
import { useFailureText } from '../../components/use-failure-text.ts';
import classes from './channels-page.module.css';

interface ChannelRowProps {
  readonly channel: Channel;
  readonly mayChange: boolean;
  readonly onShow: (channel: ConnectedChannel) => void;
}

export function ChannelRow({ channel, mayChange, onShow }: ChannelRowProps) {
  const { t } = useLingui();
  const failureText = useFailureText();
  const show = useMutation({
    mutationFn: () => channelSetup(channel.id),
    onSuccess: onShow,
    onError: (error) => notifications.show({ color: 'red', message: failureText(error) }),
  });
  return (
    <li className={classes['row']}>
      <ChannelIcon kind={channel.kind} size={28} />
      <div className={classes['text']}>
        <Title order={2} size="h3">
          {channel.name}
        </Title>
        <p className={classes['facts']}>
          <span>{CHANNEL_NAMES[channel.kind]}</span>
          <span>{channel.externalId}</span>
          {!channel.enabled && <span>{t`Switched off`}</span>}
        </p>
      </div>
      {mayChange && (
        <Button
          variant="default"
          aria-label={t`Webhook of ${channel.name}`}
          loading={show.isPending}
          onClick={() => show.mutate()}
        >
          {t`Webhook`}
        </Button>
      )}
    </li>
  );
}
