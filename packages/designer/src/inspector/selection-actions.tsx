import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconCopy, IconTrash } from '@tabler/icons-react';
import { useDesigner } from '../designer-context.tsx';
import { deleteSelection } from '../model/commands/delete-selection.ts';
import { duplicate } from '../model/commands/paste.ts';
import classes from './inspector.module.css';

/** What can be done with all that is selected. */
export function SelectionActions() {
  const { t } = useLingui();
  const { editor } = useDesigner();
  const { env, store } = editor;
  return (
    <div className={classes['actions']}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconCopy size={16} aria-hidden="true" />}
        onClick={() => {
          const { document, selection } = store.getState();
          editor.run(duplicate(document, { selection, env }));
        }}
      >
        {t`Duplicate`}
      </Button>
      <DeleteButton />
    </div>
  );
}

export function DeleteButton() {
  const { t } = useLingui();
  const { editor } = useDesigner();
  const { env, store } = editor;
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconTrash size={16} aria-hidden="true" />}
      onClick={() => {
        const { document, selection } = store.getState();
        editor.run(deleteSelection(document, { selection, env }));
      }}
    >
      {t`Delete`}
    </Button>
  );
}
