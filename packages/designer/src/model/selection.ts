/** What is chosen on the canvas, by id. */
export interface Selection {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  readonly annotations: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

export const NOTHING_SELECTED: Selection = { nodes: NONE, edges: NONE, annotations: NONE };

export function selectNodes(...ids: readonly string[]): Selection {
  return { ...NOTHING_SELECTED, nodes: new Set(ids) };
}
