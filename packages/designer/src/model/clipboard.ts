import {
  readDraft,
  type Annotation,
  type FlowDocument,
  type FlowEdge,
  type FlowNode,
  type NodePosition,
} from '@janela/flow-schema';
import type { Selection } from './selection.ts';

/** What was copied: blocks with the connections among them, and annotations. */
export interface Clip {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  readonly layout: Readonly<Record<string, NodePosition>>;
  readonly annotations: readonly Annotation[];
}

const MARK = 'blocks';
const VERSION = 1;

/** Characters: more than the largest flow has. What is longer is not even parsed. */
const LONGEST = 8_000_000;

/** The selection as JSON text for the system clipboard, so that it can be pasted into another flow, tab or browser. Null of nothing. */
export function copySelection(document: FlowDocument, { nodes, annotations }: Selection): string | null {
  if (nodes.size + annotations.size === 0) return null;
  const clip = {
    janela: MARK,
    version: VERSION,
    schema: document.schema,
    nodes: document.nodes.filter(({ id }) => nodes.has(id)),
    edges: document.edges.filter(({ from, to }) => nodes.has(from.node) && nodes.has(to.node)),
    layout: Object.fromEntries(Object.entries(document.layout).filter(([id]) => nodes.has(id))),
    annotations: document.annotations.filter(({ id }) => annotations.has(id)),
  };
  return JSON.stringify(clip, null, 2);
}

/** Reads what the clipboard holds. Null for anything that was not copied from a flow: text is pasted into fields, not onto canvases. */
export function readClip(text: string): Clip | null {
  const json = parsed(text);
  if (json === null || json['janela'] !== MARK || json['version'] !== VERSION) return null;
  const { nodes, edges, layout, annotations, schema } = json;
  // Read as a draft, with the same limits and migrations: a clip may come from an older release, or from anywhere.
  const reading = readDraft({ schema, name: MARK, nodes, edges, layout, annotations });
  if (!reading.ok) return null;
  const clip: Clip = reading.document;
  return clip.nodes.length + clip.annotations.length === 0 ? null : clip;
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  if (text.length > LONGEST || !text.trimStart().startsWith('{')) return null;
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? { ...json } : null;
  } catch {
    return null;
  }
}
