import { applyOperation, type FlowDocument, type FlowEdge, type Operation } from '@janela/flow-schema';

/**
 * Those of the connections that may be drawn, one after the other. A draft may hold others (a way out that its block no longer has, a
 * block of a newer release): following one of these must not stop the edit that they are only a part of.
 */
export function possibleConnects(document: FlowDocument, edges: readonly FlowEdge[]): readonly Operation<'connect'>[] {
  const operations: Operation<'connect'>[] = [];
  let after = document;
  for (const edge of edges) {
    const operation: Operation<'connect'> = { type: 'connect', edge };
    const result = applyOperation(after, operation);
    if (result.ok) after = result.document;
    // A full flow is said to be full when the edit is carried out, rather than losing connections unseen.
    else if (result.refusal.code !== 'too-many') continue;
    operations.push(operation);
  }
  return operations;
}
