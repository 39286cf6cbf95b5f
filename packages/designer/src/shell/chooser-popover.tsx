import { Combobox } from '@mantine/core';
import { useReactFlow } from '@xyflow/react';
import { useState } from 'react';
import type { CanvasEdge, CanvasNode } from '../canvas/to-react-flow.ts';
import type { InsertPlace } from '../model/view.ts';
import families from '../nodes/families.module.css';
import theme from '../theme/designer.module.css';
import classes from './block-chooser.module.css';
import { ChooserOptions } from './chooser-options.tsx';
import { focusAtFirst } from './focus-at-first.ts';
import { placeOnScreen } from './place-on-screen.ts';
import { useChooser } from './use-chooser.ts';

export function ChooserPopover({ place }: { readonly place: InsertPlace }) {
  const canvas = useReactFlow<CanvasNode, CanvasEdge>();
  const { combobox, searchProps, listId, found, choose, cancel } = useChooser(place);
  const [at] = useState(() => placeOnScreen(place, canvas));
  return (
    <Combobox
      store={combobox}
      position="bottom-start"
      width={296}
      withinPortal={false}
      floatingStrategy="fixed"
      shadow="md"
      onOptionSubmit={choose}
    >
      <Combobox.Target>
        <span className={classes['anchor']} style={{ left: at.x, top: at.y }} />
      </Combobox.Target>
      <Combobox.Dropdown className={`${theme['designer']} ${families['palette']} ${classes['dropdown']}`}>
        <Combobox.Search
          {...searchProps}
          ref={focusAtFirst}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' && event.key !== 'Tab') return;
            event.preventDefault();
            event.stopPropagation();
            cancel();
          }}
        />
        <ChooserOptions id={listId} found={found} />
      </Combobox.Dropdown>
    </Combobox>
  );
}
