import { draftPorts } from '@janela/flow-schema';
import { useReactFlow } from '@xyflow/react';
import { useCallback } from 'react';
import { canvasCentre } from '../actions/canvas-centre.ts';
import type { CanvasEdge, CanvasNode } from '../canvas/to-react-flow.ts';
import { useDesigner } from '../designer-context.tsx';
import { CARD_HEIGHT, CARD_WIDTH } from '../model/card-size.ts';
import type { InsertPlace } from '../model/view.ts';
import { edgesFrom, nodeById } from '../model/ways-out.ts';

interface NextPlace {
  /** In the middle of what one sees. */
  readonly free: () => InsertPlace;
  /** After the one selected block where it has an open exit, else free. */
  readonly afterSelected: () => InsertPlace;
}

/** Where a block goes that is added without pointing anywhere. */
export function useNextPlace(): NextPlace {
  const { editor } = useDesigner();
  const canvas = useReactFlow<CanvasNode, CanvasEdge>();
  const free = useCallback((): InsertPlace => {
    const { x, y } = canvasCentre(canvas);
    return { type: 'free', position: { x: x - CARD_WIDTH / 2, y: y - CARD_HEIGHT / 2 } };
  }, [canvas]);
  const afterSelected = useCallback((): InsertPlace => {
    const { document, selection } = editor.store.getState();
    const [selected] = selection.nodes;
    const node = selected === undefined || selection.nodes.size > 1 ? undefined : nodeById(document, selected);
    if (node === undefined) return free();
    const taken = new Set(edgesFrom(document.edges, node.id).map(({ from }) => from.port));
    const open = (draftPorts(node) ?? []).find(({ id }) => !taken.has(id));
    return open === undefined ? free() : { type: 'port', node: node.id, port: open.id };
  }, [editor, free]);
  return { free, afterSelected };
}
