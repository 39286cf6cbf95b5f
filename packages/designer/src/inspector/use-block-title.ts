import { useEditorState, useWords } from '../designer-context.tsx';
import { nodeById } from '../model/ways-out.ts';
import { blockWords } from '../nodes/block-words.ts';

/** How a block is called now; null where there is none. */
export function useBlockTitle(nodeId: string | null): string | null {
  const words = useWords();
  const node = useEditorState(({ document }) => (nodeId === null ? undefined : nodeById(document, nodeId)));
  return node === undefined ? null : blockWords(node, words).title;
}
