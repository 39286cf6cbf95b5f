import '@mantine/dropzone/styles.layer.css';
import { useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconFileImport } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../../api/problem.ts';
import { accountTemplatesKey, importTemplate } from '../../api/templates.ts';
import { FormFailure } from '../../components/form-failure.tsx';
import problemClasses from '../flows/file-problems.module.css';

/** As much as the server takes in one file. */
const LARGEST_BYTES = 4 * 1024 * 1024;

/** Takes the file of a template. One that is not whole changes nothing, and every problem is told. */
export function ImportTemplateModal({ onClose }: { readonly onClose: () => void }) {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const [unreadable, setUnreadable] = useState<'large' | 'no-json' | null>(null);
  const take = useMutation({
    mutationFn: importTemplate,
    onSuccess: ({ title }) => {
      notifications.show({ color: 'green', title: t`${title} is here`, message: t`You find it among your templates.` });
      onClose();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: accountTemplatesKey }),
  });

  async function read(file: File | undefined): Promise<void> {
    const json = parse((await file?.text()) ?? '');
    setUnreadable(json === undefined ? 'no-json' : null);
    if (json === undefined) take.reset();
    else take.mutate(json);
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t`Import a template`}
      size="lg"
      closeButtonProps={{ 'aria-label': t`Cancel` }}
    >
      <Stack>
        <Dropzone
          multiple={false}
          maxSize={LARGEST_BYTES}
          loading={take.isPending}
          inputProps={{ 'aria-label': t`Choose a file` }}
          onDrop={([file]) => void read(file)}
          onReject={() => setUnreadable('large')}
        >
          <Stack align="center" gap={4} py="lg">
            <IconFileImport size={32} stroke={1.4} aria-hidden="true" />
            <Text fw={600} ta="center">{t`Drop a file here, or click to choose one`}</Text>
            <Text
              size="sm"
              c="dimmed"
              ta="center"
            >{t`A .janela-template.json file that somebody shared with you`}</Text>
          </Stack>
        </Dropzone>
        <div role="alert">
          {unreadable !== null && (
            <Text size="sm" c="var(--mantine-color-error)">
              {unreadable === 'large'
                ? t`This file is too large for a template. Nothing was changed.`
                : t`This is not the file of a template. Nothing was changed.`}
            </Text>
          )}
          {unreadable === null && take.error instanceof Problem && take.error.fields.length > 0 && (
            <Problems problem={take.error} />
          )}
        </div>
        {unreadable === null && !(take.error instanceof Problem && take.error.fields.length > 0) && (
          <FormFailure error={take.error} />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t`Cancel`}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Problems({ problem }: { readonly problem: Problem }) {
  return (
    <Alert
      variant="default"
      icon={<IconAlertTriangle color="var(--mantine-color-error)" aria-hidden="true" />}
      title={problem.message}
    >
      <ol className={problemClasses['problems']}>
        {problem.fields.map(({ field, code, message, nodeId }) => (
          <li key={`${field} ${code ?? ''} ${nodeId ?? ''}`}>
            <span className={problemClasses['place']}>
              <code>{nodeId === undefined ? field : `${nodeId} · ${field}`}</code>
            </span>
            {message}
          </li>
        ))}
      </ol>
    </Alert>
  );
}

function parse(text: string): unknown {
  try {
    // Some editors begin a file with a byte order mark, which JSON does not allow.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
