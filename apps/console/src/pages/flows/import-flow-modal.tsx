import '@mantine/dropzone/styles.layer.css';
import type { FlowDocument } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFileImport } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { FormFailure } from '../../components/form-failure.tsx';
import { FileProblems } from './file-problems.tsx';
import { readFlowFile, type FlowFileReading } from './read-flow-file.ts';

/** A flow of the largest size, written with much air. */
const LARGEST_BYTES = 10 * 1024 * 1024;

interface ImportFlowModalProps {
  readonly title: string;
  /** What importing a pasted text does. */
  readonly action: string;
  readonly onClose: () => void;
  /** Only ever called with a whole flow. */
  readonly onImport: (document: FlowDocument) => Promise<unknown>;
}

/** Takes a flow from a file or from pasted text. What is no whole flow changes nothing, and every problem is told. */
export function ImportFlowModal({ title, action, onClose, onImport }: ImportFlowModalProps) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  const [tooLarge, setTooLarge] = useState(false);
  const [problems, setProblems] = useState<Exclude<FlowFileReading, { type: 'flow' }> | null>(null);
  const create = useMutation({ mutationFn: onImport, onSuccess: onClose });

  function take(content: string): void {
    setTooLarge(false);
    const reading = readFlowFile(content);
    setProblems(reading.type === 'flow' ? null : reading);
    if (reading.type === 'flow') create.mutate(reading.document);
    else create.reset();
  }

  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': t`Cancel` }}>
      <Stack>
        <Dropzone
          multiple={false}
          maxSize={LARGEST_BYTES}
          loading={create.isPending}
          inputProps={{ 'aria-label': t`Choose a file` }}
          onDrop={(files) => void files[0]?.text().then(take)}
          onReject={() => {
            setProblems(null);
            setTooLarge(true);
          }}
        >
          <Stack align="center" gap={4} py="lg">
            <IconFileImport size={32} stroke={1.4} aria-hidden="true" />
            <Text fw={600} ta="center">{t`Drop a file here, or click to choose one`}</Text>
            <Text size="sm" c="dimmed" ta="center">{t`A .json file that was exported from Janela`}</Text>
          </Stack>
        </Dropzone>
        <Textarea
          label={t`Or paste its text`}
          autosize
          minRows={2}
          maxRows={8}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div role="alert">
          {problems !== null && <FileProblems reading={problems} />}
          {tooLarge && (
            <Text
              size="sm"
              c="var(--mantine-color-error)"
            >{t`This file is too large for a flow. Nothing was changed.`}</Text>
          )}
        </div>
        <FormFailure error={create.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t`Cancel`}</Button>
          <Button disabled={text.trim() === ''} loading={create.isPending} onClick={() => take(text)}>
            {action}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
