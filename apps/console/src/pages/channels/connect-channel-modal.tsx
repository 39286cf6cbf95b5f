import { useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ConnectedChannel } from '../../api/answers.ts';
import { channelsKey, connectChannel } from '../../api/channels.ts';
import { applyProblem } from '../../components/apply-problem.ts';
import { CHANNEL_NAMES } from '../../components/channel-icon.tsx';
import { FormFailure } from '../../components/form-failure.tsx';
import { PasswordField } from '../../components/password-field.tsx';
import { CHANNEL_KINDS, toNewChannel, useChannelForm, useExternalIdLabels } from './channel-form.ts';

interface ConnectChannelModalProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onConnected: (channel: ConnectedChannel) => void;
}

export function ConnectChannelModal({ opened, onClose, onConnected }: ConnectChannelModalProps) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const form = useChannelForm();
  const idLabels = useExternalIdLabels();
  const { kind } = form.values;
  const connect = useMutation({
    mutationFn: (values: typeof form.values) => connectChannel(toNewChannel(values)),
    onSuccess: (channel) => {
      // Secrets do not stay in the page longer than needed.
      form.reset();
      onConnected(channel);
    },
    onError: (error) => void applyProblem(form, error, Object.keys(form.values)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: channelsKey }),
  });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t`Connect a channel`}
      closeButtonProps={{ 'aria-label': t`Cancel` }}
    >
      <form noValidate onSubmit={form.onSubmit((values) => connect.mutate(values))}>
        <Stack>
          <Select
            label={t`Kind`}
            data={CHANNEL_KINDS.map((value) => ({ value, label: CHANNEL_NAMES[value] }))}
            {...form.getInputProps('kind')}
          />
          <TextInput
            label={t`Name`}
            description={t`What your team calls it.`}
            data-autofocus
            {...form.getInputProps('name')}
          />
          {kind === 'instagram' && (
            <Select
              label={t`How the account is connected`}
              data={[
                { value: 'page', label: t`Through a Facebook Page` },
                { value: 'instagram', label: t`With the Instagram login` },
              ]}
              {...form.getInputProps('login')}
            />
          )}
          <TextInput label={idLabels[kind]} autoComplete="off" {...form.getInputProps('externalId')} />
          <PasswordField label={t`Access token`} autoComplete="off" {...form.getInputProps('accessToken')} />
          <PasswordField label={t`App secret`} autoComplete="off" {...form.getInputProps('appSecret')} />
          <TextInput label={t`App id (optional)`} autoComplete="off" {...form.getInputProps('appId')} />
          <FormFailure error={Object.keys(form.errors).length === 0 ? connect.error : null} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t`Cancel`}
            </Button>
            <Button type="submit" loading={connect.isPending}>
              {t`Connect`}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
