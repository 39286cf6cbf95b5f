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

export function isSameSelection(one: Selection, other: Selection): boolean {
  return (
    isSameSet(one.nodes, other.nodes) &&
    isSameSet(one.edges, other.edges) &&
    isSameSet(one.annotations, other.annotations)
  );
}

function isSameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one === other || (one.size === other.size && [...one].every((id) => other.has(id)));
}
