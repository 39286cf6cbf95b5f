import { useLingui } from '@lingui/react/macro';
import { Combobox, Drawer } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { InsertPlace } from '../model/view.ts';
import families from '../nodes/families.module.css';
import theme from '../theme/designer.module.css';
import classes from './block-chooser.module.css';
import { ChooserOptions } from './chooser-options.tsx';
import { useChooser } from './use-chooser.ts';

/** The field is not focused at once: the keys that would come up would hide the list. */
export function ChooserSheet({ place }: { readonly place: InsertPlace }) {
  const { t } = useLingui();
  const { combobox, searchProps, listId, found, choose, cancel } = useChooser(place);
  return (
    <Drawer
      opened
      onClose={cancel}
      position="bottom"
      size="72%"
      title={t`Choose a block`}
      returnFocus={false}
      transitionProps={{ duration: 150 }}
      closeButtonProps={{ 'aria-label': t`Close`, size: 44, iconSize: 20 }}
    >
      <div className={`${theme['designer']} ${families['palette']}`}>
        <Combobox store={combobox} onOptionSubmit={choose}>
          <Combobox.Search
            className={classes['sheetSearch']}
            size="md"
            leftSection={<IconSearch size={16} aria-hidden="true" />}
            {...searchProps}
          />
          <div className={classes['sheet']}>
            <ChooserOptions id={listId} found={found} />
          </div>
        </Combobox>
      </div>
    </Drawer>
  );
}
