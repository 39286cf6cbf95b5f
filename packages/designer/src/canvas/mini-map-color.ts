import { isNodeKind, NODE_MODELS } from '@janela/flow-schema';
import type { CanvasNode } from './to-react-flow.ts';

/** A block in the colour of its family. */
export function miniMapColor(node: CanvasNode): string {
  if (node.type !== 'block') return 'var(--designer-line)';
  const { kind } = node.data.node;
  return `var(--family-${isNodeKind(kind) ? NODE_MODELS[kind].family : 'data'})`;
}
