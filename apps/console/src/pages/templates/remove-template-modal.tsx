import { useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { accountTemplatesKey, removeTemplate } from '../../api/templates.ts';
import { FormFailure } from '../../components/form-failure.tsx';
import type { GalleryTemplate } from './gallery-template.ts';

interface RemoveTemplateModalProps {
  readonly template: Pick<GalleryTemplate, 'id' | 'title'>;
  readonly onClose: () => void;
}

export function RemoveTemplateModal({ template: { id, title }, onClose }: RemoveTemplateModalProps) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const remove = useMutation({
    mutationFn: () => removeTemplate(id),
    onSuccess: onClose,
    onSettled: () => queryClient.invalidateQueries({ queryKey: accountTemplatesKey }),
  });
  return (
    <Modal opened onClose={onClose} title={t`Delete “${title}”?`} closeButtonProps={{ 'aria-label': t`Cancel` }}>
      <Stack>
        <Text>{t`The template goes for everybody in your account. Flows that were begun with it stay as they are.`}</Text>
        <FormFailure error={remove.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t`Cancel`}</Button>
          <Button color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
            {t`Delete the template`}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
