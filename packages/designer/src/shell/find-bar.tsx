import { useLingui } from '@lingui/react/macro';
import { ActionIcon, CloseButton, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useDesigner, useViewState } from '../designer-context.tsx';
import { findBlocks } from '../model/find-blocks.ts';
import { selectNodes } from '../model/selection.ts';
import classes from './find-bar.module.css';
import { useFindable } from './use-findable.ts';

/** Jumps from block to block by what stands in them. */
export function FindBar() {
  const open = useViewState(({ dialog }) => dialog === 'find');
  return open ? <OpenFindBar /> : null;
}

function OpenFindBar() {
  const { t } = useLingui();
  const { editor, view } = useDesigner();
  const blocks = useFindable();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(-1);
  const found = useMemo(() => findBlocks(blocks, query), [blocks, query]);

  function show(next: number): void {
    const block = found[(next + found.length) % found.length];
    if (block === undefined) return;
    setAt((next + found.length) % found.length);
    editor.select(selectNodes(block.nodeId));
    view.reveal(block.nodeId);
  }

  function close(): void {
    view.openDialog(null);
    const [selected] = editor.store.getState().selection.nodes;
    if (selected !== undefined) view.reveal(selected);
  }

  const place = Math.max(0, at) + 1;
  return (
    <search className={classes['bar']}>
      <TextInput
        size="sm"
        data-autofocus
        autoFocus
        aria-label={t`Find a block`}
        placeholder={t`Find a block`}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(-1);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
          if (event.key !== 'Enter') return;
          event.preventDefault();
          show(event.shiftKey ? at - 1 : at + 1);
          // The block has the view, the field keeps the cursor: Enter again goes on.
          const field = event.currentTarget;
          requestAnimationFrame(() => requestAnimationFrame(() => field.focus()));
        }}
      />
      <span className={classes['count']} role="status">
        {query.trim() === '' ? '' : found.length === 0 ? t`Nothing found` : t`${place} of ${found.length}`}
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t`Previous`}
        disabled={found.length === 0}
        onClick={() => show(at - 1)}
      >
        <IconChevronUp size={16} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t`Next`}
        disabled={found.length === 0}
        onClick={() => show(at + 1)}
      >
        <IconChevronDown size={16} aria-hidden="true" />
      </ActionIcon>
      <CloseButton aria-label={t`Close`} onClick={close} />
    </search>
  );
}
