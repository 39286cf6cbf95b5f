import type {
  Annotation,
  FlowDocument,
  FlowEdge,
  FlowNode,
  FlowSettings,
  NodePosition,
} from '../document/flow-document.ts';

/** What each operation carries. `index`: the place in the list, so that an inverse restores the order too. Absent: at the end. */
export interface OperationFields {
  readonly 'add-node': { readonly node: FlowNode; readonly position: NodePosition; readonly index?: number };
  /** Removes the node, its place on the canvas and every edge from and to it. */
  readonly 'remove-node': { readonly nodeId: string };
  readonly 'set-params': { readonly nodeId: string; readonly params: unknown };
  /** Null: back to the generated sentence. */
  readonly 'rename-node': { readonly nodeId: string; readonly name: string | null };
  readonly connect: { readonly edge: FlowEdge; readonly index?: number };
  readonly disconnect: { readonly edgeId: string };
  /** Null: the node has no place of its own. Only the named nodes move. */
  readonly 'move-nodes': { readonly positions: Readonly<Record<string, NodePosition | null>> };
  readonly 'add-annotation': { readonly annotation: Annotation; readonly index?: number };
  readonly 'remove-annotation': { readonly annotationId: string };
  readonly 'change-annotation': {
    readonly annotationId: string;
    readonly change: Partial<Omit<Annotation, 'id' | 'type'>>;
  };
  readonly 'set-settings': { readonly settings: FlowSettings };
  readonly 'rename-flow': { readonly name: string };
  /** A restored version, an imported file. */
  readonly 'replace-document': { readonly document: FlowDocument };
  /** All or nothing. */
  readonly batch: { readonly operations: readonly Operation[] };
}

export type OperationType = keyof OperationFields;

/** One edit of a draft as data: `Operation<'connect'>`, or any of them. */
export type Operation<Type extends OperationType = OperationType> = {
  [T in Type]: { readonly type: T } & OperationFields[T];
}[Type];

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
  'name-length',
  'text-too-long',
  'annotation-size',
  'too-many',
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

/** How one type of operation is done. Never throws on user data. */
export type Applier<Type extends OperationType> = (
  document: FlowDocument,
  operation: Operation<Type>,
) => OperationResult;
