import { useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Select, Stack, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { MessageTemplate } from '../../api/answers.ts';
import {
  addMessageTemplate,
  changeMessageTemplate,
  messageTemplatesKey,
  removeMessageTemplate,
} from '../../api/message-templates.ts';
import { applyProblem } from '../../components/apply-problem.ts';
import { CHANNEL_NAMES } from '../../components/channel-icon.tsx';
import { FormFailure } from '../../components/form-failure.tsx';
import {
  gapsOf,
  TEMPLATE_CATEGORIES,
  TEMPLATE_CHANNELS,
  TEMPLATE_STATUSES,
  toTemplate,
  useTemplateForm,
} from './template-form.ts';
import { useTemplateWords } from './template-words.ts';

interface MessageTemplateModalProps {
  /** Null: a new one. */
  readonly template: MessageTemplate | null;
  readonly onClose: () => void;
}

export function MessageTemplateModal({ template, onClose }: MessageTemplateModalProps) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const form = useTemplateForm(template);
  const { statuses, categories } = useTemplateWords();
  const onSettled = () => queryClient.invalidateQueries({ queryKey: messageTemplatesKey });
  const save = useMutation({
    mutationFn: (values: typeof form.values) =>
      template === null
        ? addMessageTemplate(toTemplate(values))
        : changeMessageTemplate(template.id, toTemplate(values)),
    onSuccess: onClose,
    onError: (error) => void applyProblem(form, error, Object.keys(form.values)),
    onSettled,
  });
  const remove = useMutation({ mutationFn: removeMessageTemplate, onSuccess: onClose, onSettled });

  return (
    <Modal
      opened
      onClose={onClose}
      title={template === null ? t`Add a template` : t`Edit the template`}
      closeButtonProps={{ 'aria-label': t`Cancel` }}
    >
      <form noValidate onSubmit={form.onSubmit((values) => save.mutate(values))}>
        <Stack>
          <TextInput
            label={t`Name`}
            description={t`As Meta shows it, such as order_ready.`}
            data-autofocus
            autoComplete="off"
            {...form.getInputProps('name')}
          />
          <Group grow align="flex-start">
            <TextInput
              label={t`Language`}
              description={t`Such as pt_BR.`}
              autoComplete="off"
              {...form.getInputProps('language')}
            />
            <Select
              label={t`Channel`}
              description={t`Instagram has none.`}
              data={TEMPLATE_CHANNELS.map((value) => ({ value, label: CHANNEL_NAMES[value] }))}
              {...form.getInputProps('channelKind')}
            />
          </Group>
          <Group grow align="flex-start">
            <Select
              label={t`Category`}
              data={TEMPLATE_CATEGORIES.map((value) => ({ value, label: categories[value] }))}
              {...form.getInputProps('category')}
            />
            <Select
              label={t`Status at Meta`}
              data={TEMPLATE_STATUSES.map((value) => ({ value, label: statuses[value] }))}
              {...form.getInputProps('status')}
            />
          </Group>
          <Textarea
            label={t`Text`}
            description={t`With its gaps in double braces. You may leave it empty.`}
            autosize
            minRows={3}
            maxLength={1_024}
            {...form.getInputProps('body')}
            onChange={(event) => {
              const body = event.currentTarget.value;
              form.setFieldValue('body', body);
              const gaps = gapsOf(body);
              if (gaps.length > 0) form.setFieldValue('parameters', gaps);
            }}
          />
          <TagsInput
            label={t`Gaps`}
            description={t`Names, or 1, 2 and so on. Press Enter after each one.`}
            acceptValueOnBlur
            {...form.getInputProps('parameters')}
          />
          <FormFailure error={remove.error ?? (Object.keys(form.errors).length === 0 ? save.error : null)} />
          <Group justify="flex-end">
            {template !== null && (
              <Button
                variant="subtle"
                color="red"
                mr="auto"
                loading={remove.isPending}
                onClick={() => remove.mutate(template.id)}
              >
                {t`Remove it here`}
              </Button>
            )}
            <Button variant="default" onClick={onClose}>
              {t`Cancel`}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t`Save`}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
