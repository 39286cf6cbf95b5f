/** One named way out of a node, e.g. `next`, `yes`, `otherwise`. Unique within its node. */
export interface Port {
  readonly id: string;
  /** The admin's own name for it, where the block lets them give one. */
  readonly name?: string;
}

/** One block of the graph. `params` is the kind's own settings, parsed by the kind's schema. */
export interface FlowNode<Kind extends string = string, Params = unknown> {
  readonly id: string;
  readonly kind: Kind;
  /** The admin's own name for the block; the designer shows the generated sentence where it is absent. */
  readonly name?: string;
  readonly params: Params;
}

/** One connection, from a port of a node into another node. A port has at most one edge. */
export interface FlowEdge {
  readonly id: string;
  readonly from: { readonly node: string; readonly port: string };
  readonly to: { readonly node: string };
}

/** Where the designer draws a node, in canvas pixels. Not part of what a flow means: left out of the canonical hash. */
export interface NodePosition {
  readonly x: number;
  readonly y: number;
}

export const ANNOTATION_COLORS = ['yellow', 'blue', 'green', 'pink', 'gray'] as const;

export type AnnotationColor = (typeof ANNOTATION_COLORS)[number];

/**
 * What the admin writes on the canvas for people only: a sticky note, or a frame around blocks that belong together. In canvas
 * pixels. Like the layout it is not part of what a flow means. A frame carries along the blocks that lie within it.
 */
export interface Annotation {
  readonly id: string;
  readonly type: 'note' | 'frame';
  /** The words of a note, the title of a frame. May be empty. */
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly color: AnnotationColor;
}

export const ARBITRATIONS = ['parallel', 'priority', 'queue'] as const;

/** The behaviour of a whole flow that no single node owns. */
export interface FlowSettings {
  /** Whether a bot message counts as an answer, so that it ends "pending". Off: only a human's answer does. */
  readonly botAnswers: boolean;
  /**
   * What happens where one event starts this flow and another: `parallel`: both run. `priority`: only the one with most of it starts.
   * `queue`: it waits until no run of another flow is under way. With `priority`, a trigger with words of its own is heard also while a
   * question of a flow with less of it waits for an answer.
   */
  readonly arbitration: (typeof ARBITRATIONS)[number];
  /** 0 to 100; counts with `priority` only. */
  readonly priority: number;
}

/** Version of the shape of the document and of the params of each kind; a missing kind means 1. */
export interface SchemaVersions {
  readonly document: number;
  readonly nodes: Readonly<Record<string, number>>;
}

/** The JSON flow graph: what the designer edits, the gallery ships, the server stores and the runtime interprets. */
export interface FlowDocument<Node extends FlowNode = FlowNode> {
  readonly schema: SchemaVersions;
  readonly name: string;
  readonly settings: FlowSettings;
  readonly nodes: readonly Node[];
  readonly edges: readonly FlowEdge[];
  readonly layout: Readonly<Record<string, NodePosition>>;
  readonly annotations: readonly Annotation[];
}
