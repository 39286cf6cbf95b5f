import { useReactFlow } from '@xyflow/react';
import { useMemo } from 'react';
import { measuredSizes } from '../canvas/sizes.ts';
import type { CanvasEdge, CanvasNode } from '../canvas/to-react-flow.ts';
import { useDesigner } from '../designer-context.tsx';
import { NOTHING_SELECTED, selectNodes } from '../model/selection.ts';
import { neighbour, readingOrder, type Direction } from '../model/walk.ts';
import type { Action } from './action.ts';

/** Going from block to block without a mouse. */
export function useWalkActions() {
  const { editor, view } = useDesigner();
  const canvas = useReactFlow<CanvasNode, CanvasEdge>();
  return useMemo(() => {
    const go = (nodeId: string | null | undefined, kept: readonly string[] = []): boolean => {
      if (nodeId === null || nodeId === undefined) return false;
      editor.select(selectNodes(...kept, nodeId));
      view.reveal(nodeId);
      return true;
    };
    const order = (): readonly string[] => readingOrder(editor.store.getState().document, measuredSizes(canvas));
    const walk = (direction: Direction, extendsSelection = false): Action => {
      return () => {
        const from = view.store.getState().activeNode;
        const { document, selection } = editor.store.getState();
        if (from === null || !document.nodes.some(({ id }) => id === from)) return go(order()[0]);
        const kept = extendsSelection ? [...selection.nodes, from] : [];
        return go(neighbour(document, from, { direction, sizes: measuredSizes(canvas) }), kept);
      };
    };
    // An arrow may pass a block over; in reading order every one has its turn.
    const step = (by: 1 | -1): Action => {
      return () => {
        const all = order();
        const at = all.indexOf(view.store.getState().activeNode ?? '');
        return go(at === -1 ? all[0] : all[at + by]);
      };
    };
    return {
      'walk-following': step(1),
      'walk-preceding': step(-1),
      'walk-right': walk('right'),
      'walk-left': walk('left'),
      'walk-up': walk('up'),
      'walk-down': walk('down'),
      'extend-right': walk('right', true),
      'extend-left': walk('left', true),
      'extend-up': walk('up', true),
      'extend-down': walk('down', true),
      'walk-first': () => go(order()[0]),
      'walk-last': () => go(order().at(-1)),
      leave: () => {
        const { nodes, edges, annotations } = editor.store.getState().selection;
        if (nodes.size + edges.size + annotations.size > 0) editor.select(NOTHING_SELECTED);
        else document.querySelector<HTMLElement>('[data-after-canvas]')?.focus();
        return true;
      },
    };
  }, [editor, view, canvas]);
}
