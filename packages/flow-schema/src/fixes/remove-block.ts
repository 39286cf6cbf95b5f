import type { Fix, FixQuestion } from './fix.ts';
import { isJumpedTo } from './is-jumped-to.ts';

/** Not where another block jumps to it: that one would jump to nothing. */
export function removeBlock({ document, issue: { nodeId } }: FixQuestion): Fix | null {
  if (nodeId === undefined || isJumpedTo(document, nodeId)) return null;
  return { code: 'remove-block', operation: { type: 'remove-node', nodeId } };
}
