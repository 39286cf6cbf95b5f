import type { Directory } from '@janela/designer';
import type { FlowNode } from '@janela/flow-schema';

/** How a block is called: by the admin's own name, else by the sentence that says what it does. */
export type BlockTitle = (node: FlowNode) => string;

export function useBlockTitle(_directory: Directory): BlockTitle {
  return (node) => node.name ?? node.kind;
}
