import type { FlowDocument, FlowNode } from '../document/flow-document.ts';
import { isRecord } from '../document/is-record.ts';

/** One field of one block, and what it is to hold. */
export interface TemplateAnswer {
  readonly node: string;
  /** Dotted path below the block's params: `channels`, `content.text`. */
  readonly field: string;
  /** Any JSON: what the block makes of it is told when the flow is checked. */
  readonly value: unknown;
}

/** The flow with the answers in their fields; those for blocks that it does not have change nothing. */
export function fillAnswers(document: FlowDocument, answers: readonly TemplateAnswer[]): FlowDocument {
  return { ...document, nodes: document.nodes.map((node) => answers.reduce(withAnswer, node)) };
}

function withAnswer(node: FlowNode, { node: wanted, field, value }: TemplateAnswer): FlowNode {
  if (node.id !== wanted) return node;
  return { ...node, params: withValueAt(node.params, field.split('.'), value) };
}

/** What stands at a dotted path below the params of a block; undefined where nothing does. */
export function valueAt(params: unknown, field: string): unknown {
  return field.split('.').reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return /^\d{1,4}$/.test(key) ? value[Number(key)] : undefined;
    return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }, params);
}

/** A copy with another value at the path. A place that is not there, in a list or below something that is no record, stays away. */
function withValueAt(value: unknown, [key, ...rest]: readonly string[], next: unknown): unknown {
  if (key === undefined) return next;
  if (Array.isArray(value)) {
    return value.map((entry: unknown, index) => (String(index) === key ? withValueAt(entry, rest, next) : entry));
  }
  if (!isRecord(value)) return value;
  const own = Object.hasOwn(value, key) ? value[key] : undefined;
  // An own property even where the key is that of something inherited.
  return Object.fromEntries([
    ...Object.entries(value),
    [key, withValueAt(rest.length > 0 ? (own ?? {}) : own, rest, next)],
  ]);
}
