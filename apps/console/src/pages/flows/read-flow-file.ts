import { readDraft, type FlowDocument, type Issue } from '@janela/flow-schema';

/** What stands in a file: a whole flow, or every reason why not. */
export type FlowFileReading =
  | { readonly type: 'flow'; readonly document: FlowDocument }
  | { readonly type: 'no-json' }
  | { readonly type: 'problems'; readonly issues: readonly Issue[]; readonly blockNames: ReadonlyMap<string, string> };

export function readFlowFile(text: string): FlowFileReading {
  const json = parse(text);
  if (json === undefined) return { type: 'no-json' };
  const draft = readDraft(json);
  if (draft.ok) return { type: 'flow', document: draft.document };
  return { type: 'problems', issues: draft.issues, blockNames: namesIn(json) };
}

function parse(text: string): unknown {
  try {
    // Some editors begin a file with a byte order mark, which JSON does not allow.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** The names that people gave the blocks of a file that is not a flow. */
function namesIn(json: unknown): ReadonlyMap<string, string> {
  const { nodes } = fieldsOf(json);
  const named = (Array.isArray(nodes) ? nodes : []).flatMap((node: unknown): [string, string][] => {
    const { id, name } = fieldsOf(node);
    return typeof id === 'string' && typeof name === 'string' ? [[id, name]] : [];
  });
  return new Map(named);
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
