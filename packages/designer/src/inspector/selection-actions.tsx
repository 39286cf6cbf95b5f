import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconCopy, IconTrash } from '@tabler/icons-react';
import { useEditActions } from '../actions/use-edit-actions.ts';
import classes from './inspector.module.css';

/** What can be done with all that is selected. */
export function SelectionActions() {
  const { t } = useLingui();
  const { duplicate } = useEditActions();
  return (
    <div className={classes['actions']}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconCopy size={16} aria-hidden="true" />}
        onClick={duplicate}
      >
        {t`Duplicate`}
      </Button>
      <DeleteButton />
    </div>
  );
}

export function DeleteButton() {
  const { t } = useLingui();
  const { delete: remove } = useEditActions();
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconTrash size={16} aria-hidden="true" />}
      onClick={remove}
    >
      {t`Delete`}
    </Button>
  );
}
