import { useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { PALETTE_DRAG } from '../canvas/use-palette-drop.ts';
import { useWords } from '../designer-context.tsx';
import { kindEntries, searchKinds } from '../nodes/kind-entries.ts';
import { KindLabel, KindList } from './kind-list.tsx';
import classes from './palette.module.css';
import { useAddBlock } from './use-add-block.ts';
import { useNextPlace } from './use-next-place.ts';

/** Every block there is: to be dragged onto the canvas, or added with a click after the selected block. */
export function Palette() {
  const { t } = useLingui();
  const words = useWords();
  const { free, afterSelected } = useNextPlace();
  const addBlock = useAddBlock();
  const [query, setQuery] = useState('');
  const entries = useMemo(() => kindEntries(words), [words]);
  return (
    <>
      <div className={classes['search']}>
        <TextInput
          size="sm"
          aria-label={t`Search blocks`}
          placeholder={t`Search blocks`}
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setQuery('');
          }}
        />
      </div>
      <KindList entries={searchKinds(entries, query)} whole={query.trim() !== ''}>
        {(entry) => (
          <button
            type="button"
            className={classes['item']}
            draggable
            onDragStart={(event) => {
              event.dataTransfer.setData(PALETTE_DRAG, entry.kind);
              event.dataTransfer.effectAllowed = 'copy';
            }}
            onClick={() => addBlock(entry.kind, entry.family === 'trigger' ? free() : afterSelected())}
          >
            <KindLabel entry={entry} />
          </button>
        )}
      </KindList>
    </>
  );
}
