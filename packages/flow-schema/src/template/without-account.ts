import type { FlowDocument, FlowNode } from '../document/flow-document.ts';
import { isRecord } from '../document/is-record.ts';
import { isNodeKind, NODE_MODELS } from '../nodes/registry.ts';

/** A field that another account has to fill in anew. */
export interface EmptiedField {
  readonly node: string;
  /** A field of the block's form. */
  readonly field: string;
}

/** Ids of channels, people and flows are UUIDs; nothing that a person writes into a block is one. */
const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** What a list of channels says when it names none. */
const ANY_CHANNEL = 'any';

/**
 * A flow without what only means something in its own account: channels, people and other flows by their ids, and what is sent along with
 * requests, which may be a key. Tells the fields that lost something, in the order of the blocks.
 */
export function withoutAccount(document: FlowDocument): {
  readonly document: FlowDocument;
  readonly emptied: readonly EmptiedField[];
} {
  const emptied: EmptiedField[] = [];
  const nodes = document.nodes.map((node): FlowNode => {
    if (!isRecord(node.params)) return node;
    const fields = Object.entries(node.params).map(([field, value]) => {
      const next = node.kind === 'http-request' && field === 'headers' ? withoutValues(value) : withoutIds(value);
      if (JSON.stringify(next) === JSON.stringify(value)) return [field, value] as const;
      if (isInForm(node.kind, field)) emptied.push({ node: node.id, field });
      return [field, field === 'channels' && isEmptyList(next) ? ANY_CHANNEL : next] as const;
    });
    return { ...node, params: Object.fromEntries(fields) };
  });
  return { document: { ...document, nodes }, emptied };
}

/** Ids in lists go, with the entry that is nothing without them; others leave an empty text for somebody to fill. */
function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((entry) => !isAbout(entry)).map(withoutIds);
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withoutIds(part)]));
  return isId(value) ? '' : value;
}

/** An id, or a record that names one thing by its id, as a recipient does. */
function isAbout(entry: unknown): boolean {
  return isId(entry) || (isRecord(entry) && Object.values(entry).some(isId));
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && ID.test(value);
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function withoutValues(headers: unknown): unknown {
  return isRecord(headers) ? Object.fromEntries(Object.keys(headers).map((name) => [name, ''])) : headers;
}

function isInForm(kind: string, field: string): boolean {
  return isNodeKind(kind) && NODE_MODELS[kind].form.some((spec) => spec.field === field);
}
