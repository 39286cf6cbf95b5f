import { proveWindows } from '../analysis/window-proof/prove-windows.ts';
import type { SendProof } from '../analysis/window-proof/prove-windows.ts';
import type { FlowDocument } from '../document/flow-document.ts';
import { parseFlow } from '../document/parse-flow.ts';
import type { FixEnv } from './fix.ts';

/** What is proved of one block, as the checks see it; null where the document does not parse. */
export function proofsOf(document: FlowDocument, nodeId: string, { context }: FixEnv): readonly SendProof[] | null {
  const parsed = parseFlow(document);
  if (!parsed.ok) return null;
  return proveWindows(parsed.document, { ...context, linked: true }).filter((proof) => proof.nodeId === nodeId);
}
