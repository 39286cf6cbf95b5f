import type { Issue } from '../../issues/issue.ts';
import type { GraphFacts } from '../graph-facts.ts';
import { strongComponents } from '../strong-components.ts';

/** A loop that never sleeps would run until its limit. Told once for each loop, at its first block in the document. */
export function loopWithoutWait(facts: GraphFacts): readonly Issue[] {
  const targets = (node: string): readonly string[] => facts.targets.get(node) ?? [];
  const awake = (node: string): boolean => !facts.waiting.has(node);
  const awakeNodes = [...facts.nodeIds].filter(awake);
  const rank = new Map(awakeNodes.map((node, place) => [node, place]));
  const loops = strongComponents(awakeNodes, (node) => targets(node).filter(awake)).filter(
    ([first, ...others]) => first !== undefined && (others.length > 0 || targets(first).includes(first)),
  );
  return loops.map((loop): Issue => {
    const first = loop.reduce((a, b) => ((rank.get(b) ?? 0) < (rank.get(a) ?? 0) ? b : a));
    return { code: 'loop-without-wait', severity: 'error', nodeId: first };
  });
}
