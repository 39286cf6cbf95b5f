import { readDraft, type FlowDocument } from '@janela/flow-schema';

/** A flow without a single block. */
export function emptyDraft(name: string): FlowDocument {
  return {
    schema: { document: 1, nodes: {} },
    name,
    settings: { botAnswers: false, arbitration: 'parallel', priority: 50 },
    nodes: [],
    edges: [],
    layout: {},
    annotations: [],
  };
}

/** A stored draft in today's shape; as it is where it cannot be read, for drafts were once kept unread. */
export function presentDraft(stored: unknown): unknown {
  const reading = readDraft(stored);
  return reading.ok ? reading.document : stored;
}

/** The same draft under another name. */
export function withName(draft: unknown, name: string): unknown {
  return typeof draft === 'object' && draft !== null && !Array.isArray(draft) ? { ...draft, name } : draft;
}
