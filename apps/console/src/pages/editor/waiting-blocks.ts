import type { FlowDocument, FlowNode } from '@janela/flow-schema';
import type { RunsOfNode } from '../../api/answers.ts';

/** A block of published versions at which conversations wait now. */
export interface WaitingBlock {
  readonly node: FlowNode;
  readonly count: number;
  /** Whether the draft has it too. A block under its old id that does something else now is another block. */
  readonly kept: boolean;
}

/** Who is where, block by block, seen from what is about to be published. */
export function waitingBlocks(
  groups: readonly RunsOfNode[],
  versions: ReadonlyMap<number, FlowDocument>,
  draft: FlowDocument,
): readonly WaitingBlock[] {
  const blocks = new Map<string, WaitingBlock>();
  for (const { version, nodeId, count } of groups) {
    const node = versions.get(version)?.nodes.find(({ id }) => id === nodeId);
    if (node === undefined) continue;
    const kept = draft.nodes.some(({ id, kind }) => id === nodeId && kind === node.kind);
    const key = `${nodeId} ${String(kept)}`;
    // Versions come oldest first: the newest one's name for the block is the one people know.
    blocks.set(key, { node, kept, count: (blocks.get(key)?.count ?? 0) + count });
  }
  return [...blocks.values()];
}
