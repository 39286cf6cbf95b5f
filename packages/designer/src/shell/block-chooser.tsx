import { useLingui } from '@lingui/react/macro';
import { Combobox, useCombobox } from '@mantine/core';
import { useReactFlow } from '@xyflow/react';
import { useEffect, useMemo, useState } from 'react';
import type { CanvasEdge, CanvasNode } from '../canvas/to-react-flow.ts';
import { useDesigner, useViewState, useWords } from '../designer-context.tsx';
import type { InsertPlace } from '../model/view.ts';
import { kindEntries, searchKinds } from '../nodes/kind-entries.ts';
import families from '../nodes/families.module.css';
import theme from '../theme/designer.module.css';
import { familyName } from '../words/family-name.ts';
import classes from './block-chooser.module.css';
import { KindLabel } from './kind-list.tsx';
import { placeOnScreen } from './place-on-screen.ts';
import { useAddBlock } from './use-add-block.ts';

/** The list of blocks that opens where the next one goes. */
export function BlockChooser() {
  const place = useViewState(({ insertAt }) => insertAt);
  return place === null ? null : <OpenChooser key={JSON.stringify(place)} place={place} />;
}

function OpenChooser({ place }: { readonly place: InsertPlace }) {
  const { t, i18n } = useLingui();
  const { view } = useDesigner();
  const words = useWords();
  const canvas = useReactFlow<CanvasNode, CanvasEdge>();
  const addBlock = useAddBlock();
  const [query, setQuery] = useState('');
  const [at] = useState(() => placeOnScreen(place, canvas));
  const [before] = useState(() => (document.activeElement instanceof HTMLElement ? document.activeElement : null));
  const combobox = useCombobox({ opened: true, onDropdownClose: () => close() });
  const entries = useMemo(() => {
    const all = kindEntries(words);
    // Nothing leads into a trigger, so none can follow a block.
    return place.type === 'free' ? all : all.filter(({ family }) => family !== 'trigger');
  }, [words, place]);
  const found = searchKinds(entries, query);
  const groups = [...Map.groupBy(found, ({ family }) => family)];

  const { selectFirstOption } = combobox;
  useEffect(() => {
    selectFirstOption();
  }, [query, selectFirstOption]);

  function close(): void {
    view.closeInsert();
    // The focus goes back to where one was: a block, a “+”.
    before?.focus({ preventScroll: true });
  }

  return (
    <Combobox
      store={combobox}
      position="bottom-start"
      width={296}
      withinPortal
      shadow="md"
      onOptionSubmit={(value) => {
        const entry = entries.find(({ kind }) => kind === value);
        view.closeInsert();
        if (entry !== undefined) addBlock(entry.kind, place);
      }}
    >
      <Combobox.Target>
        <span className={classes['anchor']} style={{ left: at.x, top: at.y }} />
      </Combobox.Target>
      <Combobox.Dropdown
        className={`${theme['designer']} ${families['palette']} ${classes['dropdown']}`}
        aria-label={t`Choose a block`}
      >
        <Combobox.Search
          autoFocus
          placeholder={t`Search blocks`}
          aria-label={t`Search blocks`}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onBlur={() => view.closeInsert()}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' && event.key !== 'Tab') return;
            event.preventDefault();
            event.stopPropagation();
            close();
          }}
        />
        <Combobox.Options className={classes['options'] ?? ''}>
          {groups.map(([family, kinds]) => (
            <Combobox.Group
              key={family}
              label={familyName(family, i18n)}
              className={families['family'] ?? ''}
              data-family={family}
            >
              {kinds.map((entry) => (
                <Combobox.Option key={entry.kind} value={entry.kind} className={classes['option'] ?? ''}>
                  <KindLabel entry={entry} />
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
          {groups.length === 0 && <Combobox.Empty>{t`No block fits these words.`}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
