import { useLingui } from '@lingui/react/macro';
import { ActionIcon, CloseButton, TextInput, VisuallyHidden } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import { useDesigner, useViewState } from '../designer-context.tsx';
import { findBlocks } from '../model/find-blocks.ts';
import { selectNodes } from '../model/selection.ts';
import classes from './find-bar.module.css';
import { focusAtFirst } from './focus-at-first.ts';
import { useFindable } from './use-findable.ts';
import { useShowBlock } from './use-show-block.ts';

/** Jumps from block to block by what stands in them. */
export function FindBar() {
  const open = useViewState(({ dialog }) => dialog === 'find');
  return open ? <OpenFindBar /> : null;
}

function OpenFindBar() {
  const { t } = useLingui();
  const { editor, view } = useDesigner();
  const blocks = useFindable();
  const showBlock = useShowBlock();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const found = findBlocks(blocks, query);
  const here = found[Math.min(at, found.length - 1)];

  /** The field keeps the focus, so that Enter goes on and on. */
  function show(hits: typeof found, index: number): void {
    const next = (index + hits.length) % hits.length;
    const block = hits[next];
    if (block === undefined) return;
    setAt(next);
    editor.select(selectNodes(block.nodeId));
    showBlock(block.nodeId);
  }

  function close(): void {
    view.openDialog(null);
    const { activeNode } = view.store.getState();
    const nodeId = here?.nodeId ?? activeNode;
    if (nodeId !== null) view.reveal(nodeId);
  }

  function onEscape({ key }: KeyboardEvent): void {
    if (key === 'Escape') close();
  }

  const place = Math.min(at, found.length - 1) + 1;
  return (
    <search className={classes['bar']}>
      <TextInput
        size="sm"
        className={classes['field'] ?? ''}
        ref={focusAtFirst}
        aria-label={t`Find a block`}
        placeholder={t`Find a block`}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
          show(findBlocks(blocks, event.currentTarget.value), 0);
        }}
        onKeyDown={(event) => {
          onEscape(event);
          if (event.key !== 'Enter') return;
          event.preventDefault();
          show(found, event.shiftKey ? at - 1 : at + 1);
        }}
      />
      <output className={classes['count']}>
        {query.trim() === '' ? '' : here === undefined ? t`Nothing found` : t`${place} of ${found.length}`}
        <VisuallyHidden component="span"> {here?.title}</VisuallyHidden>
      </output>
      <ActionIcon
        variant="subtle"
        color="gray"
        className={classes['button'] ?? ''}
        aria-label={t`Previous`}
        disabled={found.length === 0}
        onKeyDown={onEscape}
        onClick={() => show(found, at - 1)}
      >
        <IconChevronUp size={16} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        className={classes['button'] ?? ''}
        aria-label={t`Next`}
        disabled={found.length === 0}
        onKeyDown={onEscape}
        onClick={() => show(found, at + 1)}
      >
        <IconChevronDown size={16} aria-hidden="true" />
      </ActionIcon>
      <CloseButton
        className={classes['button'] ?? ''}
        iconSize={16}
        aria-label={t`Close`}
        onKeyDown={onEscape}
        onClick={close}
      />
    </search>
  );
}
