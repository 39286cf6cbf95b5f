import type { ShownMessage } from '../../nodes/node-uses.ts';
import { NODE_MODELS } from '../../nodes/registry.ts';
import type { KnownNode } from '../../nodes/registry.ts';

/** The messages of a block as the customer gets them. */
export function shownBy<Kind extends KnownNode['kind']>(node: KnownNode<Kind>): readonly ShownMessage[] {
  return NODE_MODELS[node.kind].shows?.(node.params) ?? [];
}
