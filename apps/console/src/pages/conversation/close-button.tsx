import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, Group, Modal, Text, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCircleCheck } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ConversationDetail } from '../../api/answers.ts';
import { closeConversation, conversationsKey } from '../../api/conversations.ts';
import { useFailureText } from '../../components/use-failure-text.ts';

interface CloseButtonProps {
  readonly conversation: ConversationDetail;
  readonly name: string;
  readonly compact: boolean;
}

/** Closes the conversation. Asks once where a customer still waits, and says what is lost. */
export function CloseButton({ conversation, name, compact }: CloseButtonProps) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const failureText = useFailureText();
  const [asking, ask] = useDisclosure(false);
  const close = useMutation({
    mutationFn: () => closeConversation(conversation.id),
    onSuccess: ask.close,
    onSettled: () => queryClient.invalidateQueries({ queryKey: conversationsKey }),
  });
  if (conversation.replyStatus === 'closed') return null;
  const waits = conversation.replyStatus === 'pending' || conversation.runs.length > 0;

  function start(): void {
    if (waits) ask.open();
    else close.mutate();
  }

  return (
    <>
      {compact ? (
        <Tooltip label={t`Close the conversation`}>
          <ActionIcon size={44} aria-label={t`Close the conversation`} onClick={start}>
            <IconCircleCheck size={20} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      ) : (
        <Button
          variant="default"
          leftSection={<IconCircleCheck size={18} aria-hidden="true" />}
          loading={close.isPending}
          onClick={start}
        >
          {t`Close the conversation`}
        </Button>
      )}
      <Modal
        opened={asking}
        onClose={ask.close}
        title={t`Close the conversation?`}
        closeButtonProps={{ 'aria-label': t`Cancel` }}
      >
        <Text>{t`${name} still waits for an answer. No reminder comes any more, and running flows stop. It opens again when ${name} writes.`}</Text>
        {close.isError && (
          <Text c="var(--mantine-color-error)" role="alert" mt="sm">
            {failureText(close.error)}
          </Text>
        )}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={ask.close}>
            {t`Keep it open`}
          </Button>
          <Button loading={close.isPending} onClick={() => close.mutate()}>
            {t`Close the conversation`}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
