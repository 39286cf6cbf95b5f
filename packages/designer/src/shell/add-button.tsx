import { useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useDesigner } from '../designer-context.tsx';
import classes from './add-button.module.css';
import { useNextPlace } from './use-next-place.ts';

/** The palette of a phone: opens the list of blocks from below, for after the selected block or for the middle. */
export function AddButton() {
  const { t } = useLingui();
  const { view } = useDesigner();
  const { afterSelected } = useNextPlace();
  return (
    <button
      type="button"
      className={classes['add']}
      aria-label={t`Add a block`}
      onClick={() => view.openInsert(afterSelected())}
    >
      <IconPlus size={24} stroke={2} aria-hidden="true" />
    </button>
  );
}
