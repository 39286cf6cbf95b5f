import { useMemo } from 'react';
import { useEditorState, useWords } from '../designer-context.tsx';
import type { Findable } from '../model/find-blocks.ts';
import { blockWords } from '../nodes/block-words.ts';

/** Every block with the words on it and in its settings. */
export function useFindable(): readonly Findable[] {
  const words = useWords();
  const nodes = useEditorState(({ document }) => document.nodes);
  return useMemo(
    () =>
      nodes.map((node) => {
        const { title, sentence, kindName } = blockWords(node, words);
        return { nodeId: node.id, title, text: `${kindName} ${sentence} ${JSON.stringify(node.params)}` };
      }),
    [nodes, words],
  );
}
