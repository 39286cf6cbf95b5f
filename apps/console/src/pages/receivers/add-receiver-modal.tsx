import { useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { addReceiver, receiversKey } from '../../api/receivers.ts';
import { applyProblem } from '../../components/apply-problem.ts';
import { CopyField } from '../../components/copy-field.tsx';
import { FormFailure } from '../../components/form-failure.tsx';

interface ReceiverForm {
  readonly kind: 'slack' | 'webhook';
  readonly url: string;
}

/** Asks for an address; a system gets its secret after it, shown this once. */
export function AddReceiverModal({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const form = useForm<ReceiverForm>({
    mode: 'controlled',
    initialValues: { kind: 'slack', url: '' },
    validate: {
      url: (url) => (URL.canParse(url) && /^https?:/.test(url) ? null : t`Write a full address, such as https://…`),
    },
  });
  const add = useMutation({
    mutationFn: addReceiver,
    onSuccess: ({ kind }) => {
      if (kind === 'slack') onClose();
    },
    onError: (error) => void applyProblem(form, error, ['url']),
    onSettled: () => queryClient.invalidateQueries({ queryKey: receiversKey }),
  });
  const isChat = form.values.kind === 'slack';
  if (add.data?.kind === 'webhook') return <SecretModal secret={add.data.secret} onClose={onClose} />;
  return (
    <Modal opened onClose={onClose} title={t`Add a receiver`} closeButtonProps={{ 'aria-label': t`Cancel` }}>
      <form noValidate onSubmit={form.onSubmit((values) => add.mutate(values))}>
        <Stack>
          <Radio.Group label={t`What it is`} {...form.getInputProps('kind')}>
            <Stack gap="xs" mt="xs">
              <Radio
                value="slack"
                label={t`A channel of a team chat`}
                description={t`Slack, Mattermost, Rocket.Chat, Google Chat and others that take Slack’s incoming webhooks.`}
              />
              <Radio
                value="webhook"
                label={t`Another system`}
                description={t`A program of yours that takes signed webhooks.`}
              />
            </Stack>
          </Radio.Group>
          <TextInput
            type="url"
            label={t`Address`}
            description={
              isChat
                ? t`Your chat shows it as “Webhook URL”. Who has it can write there.`
                : t`Where we send to by POST.`
            }
            placeholder="https://"
            autoComplete="off"
            data-autofocus
            {...form.getInputProps('url')}
          />
          <FormFailure error={Object.keys(form.errors).length === 0 ? add.error : null} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t`Cancel`}</Button>
            <Button type="submit" loading={add.isPending}>{t`Add`}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function SecretModal({ secret, onClose }: { readonly secret: string; readonly onClose: () => void }) {
  const { t } = useLingui();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t`Keep its secret`}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <Stack>
        <Text>{t`Your system checks with it that a webhook is from us. It is shown only now.`}</Text>
        <CopyField label={t`Secret`} value={secret} />
        <Group justify="flex-end">
          <Button onClick={onClose}>{t`I have kept it`}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
