import { isNodeKind, NODE_MODELS } from '../nodes/registry.ts';
import { fieldAt } from './field-at.ts';
import { paramsFix } from './params-fix.ts';
import type { Fix, FixQuestion } from './fix.ts';

/** Puts what a fresh block of the kind has in this field. */
export function useStandard(question: FixQuestion): Fix | null {
  return paramsFix(question, 'use-standard', ({ node, path }) => {
    const standard = isNodeKind(node.kind) ? fieldAt(NODE_MODELS[node.kind].defaults, path) : undefined;
    return standard === undefined ? null : { put: standard };
  });
}
