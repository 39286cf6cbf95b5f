import type { Issue } from '../../issues/issue.ts';
import type { GraphFacts } from '../graph-facts.ts';

/** A place on the canvas for a block that is not there: harmless, and left over from something. */
export function layoutOfNothing({ document, nodeIds }: GraphFacts): readonly Issue[] {
  return Object.keys(document.layout)
    .filter((id) => !nodeIds.has(id))
    .map((id) => ({ code: 'layout-of-nothing', severity: 'warning', field: `layout.${id}`, params: { node: id } }));
}
