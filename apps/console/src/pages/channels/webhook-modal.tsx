import { useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ConnectedChannel } from '../../api/answers.ts';
import { CopyField } from '../../components/copy-field.tsx';

interface WebhookModalProps {
  readonly channel: ConnectedChannel | null;
  readonly onClose: () => void;
}

/** What has to be entered at Meta, so that messages come in. */
export function WebhookModal({ channel, onClose }: WebhookModalProps) {
  const { t } = useLingui();
  return (
    <Modal
      opened={channel !== null}
      onClose={onClose}
      size="lg"
      title={t`Last step: tell Meta where to send messages`}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      {channel && (
        <Stack>
          <Text>{t`In your app at Meta, open Webhooks and paste these two. Then subscribe to messages.`}</Text>
          <CopyField label={t`Callback URL`} value={channel.webhookUrl} />
          <CopyField label={t`Verify token`} value={channel.verifyToken} />
          <Group justify="flex-end">
            <Button onClick={onClose}>{t`Done`}</Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
