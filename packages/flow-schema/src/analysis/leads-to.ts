import { NODE_MODELS } from '../nodes/registry.ts';
import type { KnownNode } from '../nodes/registry.ts';

/** Where a node goes on without a connection, as `jump` does. */
export function leadsTo<Kind extends KnownNode['kind']>(node: KnownNode<Kind>): readonly string[] {
  return NODE_MODELS[node.kind].leadsTo?.(node.params) ?? [];
}
