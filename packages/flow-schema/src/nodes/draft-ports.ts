import type { FlowNode, Port } from '../document/flow-document.ts';
import { isNodeKind, NODE_MODELS } from './registry.ts';

const PORTS_OF_NODES = new WeakMap<FlowNode, readonly Port[] | null>();

/**
 * The ways out of a block that is being written. While its params do not parse, those that can be made out, else those of a fresh
 * block of its kind, so that the ports do not come and go as somebody types. Null: no such kind. Remembered by identity, as nodes never change in place.
 */
export function draftPorts(node: FlowNode): readonly Port[] | null {
  const known = PORTS_OF_NODES.get(node);
  if (known !== undefined) return known;
  const ports = isNodeKind(node.kind) ? NODE_MODELS[node.kind].portsOfShell(node) : null;
  PORTS_OF_NODES.set(node, ports);
  return ports;
}
