import type { FlowDocument } from '../document/flow-document.ts';
import type { Operation, OperationResult } from './operation.ts';
import { refused } from './refused.ts';

/** The document has been read by `readDraft`; ids are looked at again because every other operation counts on them. */
export function replaceDocument(before: FlowDocument, { document }: Operation<'replace-document'>): OperationResult {
  const id = repeatedId(document);
  if (id !== undefined) return refused('id-taken', { id });
  return { ok: true, document, inverse: { type: 'replace-document', document: before } };
}

function repeatedId({ nodes, edges, annotations }: FlowDocument): string | undefined {
  for (const list of [nodes, edges, annotations]) {
    const seen = new Set<string>();
    for (const { id } of list) {
      if (seen.has(id)) return id;
      seen.add(id);
    }
  }
  return undefined;
}
