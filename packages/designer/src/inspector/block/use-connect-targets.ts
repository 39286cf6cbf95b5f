import { connectRefusal, type FlowEdge } from '@janela/flow-schema';
import { useMemo } from 'react';
import { useEditorState, useWords } from '../../designer-context.tsx';
import { blockWords } from '../../nodes/block-words.ts';

interface Connecting {
  readonly from: FlowEdge['from'];
  readonly current: string | null;
  readonly opened: boolean;
}

interface Target {
  readonly value: string;
  readonly label: string;
}

/** The blocks that a port may lead to. Only the present one until the list is opened: a long flow has many. */
export function useConnectTargets({ from: { node, port }, current, opened }: Connecting): readonly Target[] {
  const words = useWords();
  const document = useEditorState((state) => state.document);
  return useMemo(() => {
    return document.nodes
      .filter((block) => {
        if (block.id === current) return true;
        if (!opened) return false;
        const refusal = connectRefusal(document, { node, port }, { node: block.id });
        return refusal === null || refusal.code === 'port-taken';
      })
      .map((block) => ({ value: block.id, label: blockWords(block, words).title }));
  }, [document, words, node, port, current, opened]);
}
