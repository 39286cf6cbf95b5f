import type {
  Annotation,
  FlowDocument,
  FlowEdge,
  FlowNode,
  FlowSettings,
  NodePosition,
} from '../document/flow-document.ts';

/** `index`: the place in the list, so that an inverse restores the order too. Absent: at the end. */
export type Operation =
  | { readonly type: 'add-node'; readonly node: FlowNode; readonly position: NodePosition; readonly index?: number }
  /** Removes the node, its place on the canvas and every edge from and to it. */
  | { readonly type: 'remove-node'; readonly nodeId: string }
  | { readonly type: 'set-params'; readonly nodeId: string; readonly params: unknown }
  /** Null: back to the generated sentence. */
  | { readonly type: 'rename-node'; readonly nodeId: string; readonly name: string | null }
  | { readonly type: 'connect'; readonly edge: FlowEdge; readonly index?: number }
  | { readonly type: 'disconnect'; readonly edgeId: string }
  /** Null: the node has no place of its own. Only the named nodes move. */
  | { readonly type: 'move-nodes'; readonly positions: Readonly<Record<string, NodePosition | null>> }
  | { readonly type: 'add-annotation'; readonly annotation: Annotation; readonly index?: number }
  | { readonly type: 'remove-annotation'; readonly annotationId: string }
  | {
      readonly type: 'change-annotation';
      readonly annotationId: string;
      readonly change: Partial<Omit<Annotation, 'id' | 'type'>>;
    }
  | { readonly type: 'set-settings'; readonly settings: FlowSettings }
  | { readonly type: 'rename-flow'; readonly name: string }
  /** A restored version, an imported file. */
  | { readonly type: 'replace-document'; readonly document: FlowDocument }
  /** All or nothing. */
  | { readonly type: 'batch'; readonly operations: readonly Operation[] };

/** Why an operation cannot be done. The sentence for each is in `refusals.<language>.ts`. */
export const REFUSAL_CODES = [
  'no-such-node',
  'no-such-edge',
  'no-such-annotation',
  'id-taken',
  'unknown-port',
  'port-taken',
  'edge-into-trigger',
  'edge-to-itself',
  'unknown-kind',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

export interface Refusal {
  readonly code: RefusalCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** `inverse` undoes exactly this operation: applied to `document` it gives back a document deeply equal to the one before. */
export type OperationResult =
  | { readonly ok: true; readonly document: FlowDocument; readonly inverse: Operation }
  | { readonly ok: false; readonly refusal: Refusal };
