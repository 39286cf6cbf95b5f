import { useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Receiver } from '../../api/answers.ts';
import { receiversKey, removeReceiver } from '../../api/receivers.ts';
import { FormFailure } from '../../components/form-failure.tsx';

interface RemoveReceiverModalProps {
  readonly receiver: Receiver;
  readonly onClose: () => void;
}

/** Asks once: the secret of a receiver cannot be brought back. */
export function RemoveReceiverModal({ receiver, onClose }: RemoveReceiverModalProps) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const remove = useMutation({
    mutationFn: () => removeReceiver(receiver.id),
    onSuccess: onClose,
    onSettled: () => queryClient.invalidateQueries({ queryKey: receiversKey }),
  });
  return (
    <Modal opened onClose={onClose} title={t`Remove this receiver?`} closeButtonProps={{ 'aria-label': t`Cancel` }}>
      <Text style={{ overflowWrap: 'anywhere' }}>
        {t`${receiver.url} is told nothing any more, and its secret is gone. Turn it off instead if you may need it again.`}
      </Text>
      <FormFailure error={remove.error} />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>{t`Keep it`}</Button>
        <Button color="red.9" loading={remove.isPending} onClick={() => remove.mutate()}>{t`Remove it`}</Button>
      </Group>
    </Modal>
  );
}
