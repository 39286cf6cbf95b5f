import { draftPorts } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useReactFlow } from '@xyflow/react';
import { useMemo, useState } from 'react';
import { canvasCentre } from '../actions/canvas-centre.ts';
import type { CanvasEdge, CanvasNode } from '../canvas/to-react-flow.ts';
import { PALETTE_DRAG } from '../canvas/use-palette-drop.ts';
import { useDesigner, useWords } from '../designer-context.tsx';
import type { InsertPlace } from '../model/view.ts';
import { edgesFrom, nodeById } from '../model/ways-out.ts';
import { kindEntries, searchKinds, type KindEntry } from '../nodes/kind-entries.ts';
import { KindLabel, KindList } from './kind-list.tsx';
import classes from './palette.module.css';
import { useAddBlock } from './use-add-block.ts';

/** Every block there is: to be dragged onto the canvas, or added with a click after the selected block. */
export function Palette() {
  const { t } = useLingui();
  const words = useWords();
  const placeFor = useNextPlace();
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
        />
      </div>
      <KindList entries={searchKinds(entries, query)}>
        {(entry) => (
          <button
            type="button"
            className={classes['item']}
            draggable
            onDragStart={(event) => {
              event.dataTransfer.setData(PALETTE_DRAG, entry.kind);
              event.dataTransfer.effectAllowed = 'copy';
            }}
            onClick={() => addBlock(entry.kind, placeFor(entry))}
          >
            <KindLabel entry={entry} />
          </button>
        )}
      </KindList>
    </>
  );
}

/** After the one selected block where it has an open exit, else in the middle of what one sees. */
function useNextPlace() {
  const { editor } = useDesigner();
  const canvas = useReactFlow<CanvasNode, CanvasEdge>();
  return ({ family }: KindEntry): InsertPlace => {
    const { document, selection } = editor.store.getState();
    const [selected] = selection.nodes;
    const node = selected === undefined || selection.nodes.size > 1 ? undefined : nodeById(document, selected);
    const free: InsertPlace = { type: 'free', position: canvasCentre(canvas) };
    if (node === undefined || family === 'trigger') return free;
    const taken = new Set(edgesFrom(document.edges, node.id).map(({ from }) => from.port));
    const open = (draftPorts(node) ?? []).find(({ id }) => !taken.has(id));
    return open === undefined ? free : { type: 'port', node: node.id, port: open.id };
  };
}
