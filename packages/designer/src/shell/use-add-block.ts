import type { NodeKind } from '@janela/flow-schema';
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
    (kind: NodeKind, place: InsertPlace) => {
      const { document } = editor.store.getState();
      const planned = addBlock(document, { kind, place, env: editor.env, sizes: measuredSizes(canvas) });
      const why = whyNot(editor.run(planned), language);
      if (why !== null) return view.tell(why);
      const [added] = editor.store.getState().selection.nodes;
      if (added === undefined) return undefined;
      view.reveal(added);
      view.inspect();
      const node = nodeById(editor.store.getState().document, added);
      if (node === undefined) return undefined;
      const { kindName } = blockWords(node, words);
      const before = place.type === 'port' ? nodeById(document, place.node) : undefined;
      if (before === undefined) return view.announce(t`Added: ${kindName}`);
      const { title } = blockWords(before, words);
      return view.announce(t`Added: ${kindName}, after ${title}`);
    },
    [editor, view, language, words, canvas, t],
  );
}
