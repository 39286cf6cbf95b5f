import { useLingui } from '@lingui/react/macro';
import { Modal } from '@mantine/core';
import { BlockTitles } from './block-titles.tsx';
import { PublishForm, type PublishFormProps } from './publish-form.tsx';

/** The last look before a flow goes live: what is wrong, what changes, and what becomes of who is in it. */
export function PublishDialog(props: Omit<PublishFormProps, 'blockTitle'>) {
  const { draft, directory, onClose } = props;
  const { t } = useLingui();
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t`Publish “${draft.name}”`}
      closeButtonProps={{ 'aria-label': t`Cancel` }}
    >
      <BlockTitles directory={directory}>
        {(blockTitle) => <PublishForm {...props} blockTitle={blockTitle} />}
      </BlockTitles>
    </Modal>
  );
}
