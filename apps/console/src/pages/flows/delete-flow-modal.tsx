import { Plural, useLingui } from '@lingui/react/macro';
import { Button, Group, List, Modal, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Flow } from '../../api/answers.ts';
import { deleteFlow, flowsKey } from '../../api/flows.ts';
import { FormFailure } from '../../components/form-failure.tsx';

interface DeleteFlowModalProps {
  readonly flow: Flow;
  readonly onClose: () => void;
  readonly onDeleted?: () => void;
}

/** Asks once, and names what is lost. */
export function DeleteFlowModal({ flow, onClose, onDeleted }: DeleteFlowModalProps) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const remove = useMutation({
    mutationFn: () => deleteFlow(flow.id),
    onSuccess: () => {
      notifications.show({ title: t`${flow.name} is deleted`, message: t`Conversations and their messages stay.` });
      onClose();
      onDeleted?.();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: flowsKey }),
  });
  return (
    <Modal opened onClose={onClose} title={t`Delete “${flow.name}”?`} closeButtonProps={{ 'aria-label': t`Cancel` }}>
      <Text>{t`This cannot be undone. What is lost:`}</Text>
      <List mt="xs" spacing={4}>
        <List.Item>{t`The draft with all its blocks`}</List.Item>
        {flow.liveVersion !== null && <List.Item>{t`All published versions and their notes`}</List.Item>}
        {flow.state === 'live' && <List.Item>{t`What it does for you: it stops at once`}</List.Item>}
        {flow.waitingRuns > 0 && (
          <List.Item>
            <Plural
              value={flow.waitingRuns}
              one="Its place in # conversation that is under way"
              other="Its place in # conversations that are under way"
            />
          </List.Item>
        )}
      </List>
      <FormFailure error={remove.error} />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>{t`Keep it`}</Button>
        <Button color="red.9" loading={remove.isPending} onClick={() => remove.mutate()}>{t`Delete the flow`}</Button>
      </Group>
    </Modal>
  );
}
