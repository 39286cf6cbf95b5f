import { useLingui } from '@lingui/react/macro';
import { useCombobox, type ComboboxStore } from '@mantine/core';
import { useEffect, useId, useMemo, useState, type ChangeEvent } from 'react';
import { useDesigner, useWords } from '../designer-context.tsx';
import type { InsertPlace } from '../model/view.ts';
import { kindEntries, searchKinds, type KindEntry } from '../nodes/kind-entries.ts';
import { useAddBlock } from './use-add-block.ts';

/** A field that rules the list below it, which is always open: the library says this of its drop-downs only. */
interface SearchProps {
  readonly role: 'combobox';
  readonly 'aria-expanded': true;
  readonly 'aria-controls': string;
  readonly 'aria-label': string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
}

export interface Chooser {
  readonly combobox: ComboboxStore;
  readonly searchProps: SearchProps;
  readonly listId: string;
  readonly found: readonly KindEntry[];
  readonly choose: (kind: string) => void;
  /** Without a choice: the focus goes back to where it was, a block or a “+”. */
  readonly cancel: () => void;
}

/** The blocks that may go to a place, searched and chosen by keys. */
export function useChooser(place: InsertPlace): Chooser {
  const { t } = useLingui();
  const { view } = useDesigner();
  const words = useWords();
  const addBlock = useAddBlock();
  const [query, setQuery] = useState('');
  const [before] = useState(() => (document.activeElement instanceof HTMLElement ? document.activeElement : null));
  const listId = useId();
  const combobox = useCombobox({ opened: true, onDropdownClose: cancel });
  const entries = useMemo(() => {
    const all = kindEntries(words);
    // Nothing leads into a trigger, so none can follow a block.
    return place.type === 'free' ? all : all.filter(({ family }) => family !== 'trigger');
  }, [words, place]);
  const found = useMemo(() => searchKinds(entries, query), [entries, query]);
  const { selectFirstOption } = combobox;
  useEffect(() => {
    if (found.length > 0) selectFirstOption();
  }, [found, selectFirstOption]);

  function cancel(): void {
    view.closeInsert();
    before?.focus({ preventScroll: true });
  }

  return {
    combobox,
    searchProps: {
      role: 'combobox',
      'aria-expanded': true,
      'aria-controls': listId,
      'aria-label': t`Search blocks`,
      placeholder: t`Search blocks`,
      value: query,
      onChange: (event) => setQuery(event.currentTarget.value),
    },
    listId,
    found,
    choose(kind) {
      view.closeInsert();
      const entry = entries.find((one) => one.kind === kind);
      if (entry !== undefined) addBlock(entry.kind, place);
    },
    cancel,
  };
}
