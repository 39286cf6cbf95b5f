import { FlowDiffView, type Directory } from '@janela/designer';
import type { FlowDocument } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useLanguage } from '../../app/language.ts';
import { FormFailure } from '../../components/form-failure.tsx';
import { RelativeTime } from '../../components/relative-time.tsx';
import type { SavedDraft } from './draft-keeper.ts';
import classes from './publish-dialog.module.css';

interface ConflictDialogProps {
  readonly mine: FlowDocument;
  readonly theirs: SavedDraft;
  readonly directory: Directory;
  /** Saves over theirs, knowingly. */
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
  /** Mine becomes a flow of its own. */
  readonly onCopyMine: () => Promise<unknown>;
}

/** Two people, or two tabs, changed one draft. Shows both and lets the person choose; there is no way around choosing. */
export function ConflictDialog({ mine, theirs, directory, onKeepMine, onTakeTheirs, onCopyMine }: ConflictDialogProps) {
  const { t } = useLingui();
  const language = useLanguage();
  const copy = useMutation({ mutationFn: onCopyMine });
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      size="lg"
      title={t`This flow was changed elsewhere`}
    >
      <Stack>
        <Text>
          {t`It was saved elsewhere, by another person or in another tab, while you were editing. Nothing was overwritten: choose what to keep. With a copy you lose neither.`}{' '}
          <Text span c="dimmed">
            {t`Their change:`} <RelativeTime at={theirs.savedAt} />
          </Text>
        </Text>
        <section className={classes['section']}>
          <Title order={3}>{t`How yours differs from theirs`}</Title>
          <FlowDiffView before={theirs.document} after={mine} language={language} directory={directory} />
        </section>
        <FormFailure error={copy.error} />
        <Group justify="flex-end" gap="xs" className={classes['actions'] ?? ''}>
          <Button variant="default" disabled={copy.isPending} onClick={onTakeTheirs}>{t`Take theirs`}</Button>
          <Button variant="default" disabled={copy.isPending} onClick={onKeepMine}>{t`Keep mine`}</Button>
          <Button loading={copy.isPending} onClick={() => copy.mutate()}>
            {t`Save mine as a copy`}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
