import type { FlowDocument, NodeKind } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { useReactFlow } from '@xyflow/react';
import { useCallback } from 'react';
import { measuredSizes } from '../canvas/sizes.ts';
import type { CanvasEdge, CanvasNode } from '../canvas/to-react-flow.ts';
import { useDesigner, useWords } from '../designer-context.tsx';
import { addBlock } from '../model/commands/add-block.ts';
import type { InsertPlace } from '../model/view.ts';
import { nodeById } from '../model/ways-out.ts';
import { blockWords } from '../nodes/block-words.ts';
import { whyNot } from '../words/why-not.ts';

/** Adds a block at a place, opens its settings, gives it the focus and says where it went; or says why not. */
export function useAddBlock() {
  const { t } = useLingui();
  const { editor, view, language } = useDesigner();
  const words = useWords();
  const canvas = useReactFlow<CanvasNode, CanvasEdge>();
  return useCallback(
    (kind: NodeKind, place: InsertPlace): void => {
      const { document } = editor.store.getState();
      const planned = addBlock(document, { kind, place, env: editor.env, sizes: measuredSizes(canvas) });
      const why = whyNot(editor.run(planned), language);
      if (why !== null) return view.tell(why);
      const { document: after, selection } = editor.store.getState();
      const [added] = selection.nodes;
      const node = added === undefined ? undefined : nodeById(after, added);
      if (node === undefined) return undefined;
      // The block itself takes the focus, not its first field: so Tab adds the next one, and Enter leads into the settings.
      view.reveal(node.id);
      view.inspect();
      const { kindName } = blockWords(node, words);
      const from = exitOf(place, document);
      const before = from === null ? undefined : nodeById(document, from.node);
      if (from === null || before === undefined) return view.announce(t`Added: ${kindName}`);
      const { title, portName } = blockWords(before, words);
      const exit = portName(from.port);
      return view.announce(t`Added: ${kindName}, at exit “${exit}” of ${title}`);
    },
    [editor, view, language, words, canvas, t],
  );
}

/** The exit that leads to what is added; null at a free place. */
function exitOf(place: InsertPlace, document: FlowDocument): { readonly node: string; readonly port: string } | null {
  if (place.type === 'port') return place;
  if (place.type === 'free') return null;
  return document.edges.find(({ id }) => id === place.edgeId)?.from ?? null;
}
