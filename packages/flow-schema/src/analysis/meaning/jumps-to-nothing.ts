import { leadsTo } from '../leads-to.ts';
import type { MeaningCheck } from './meaning-check.ts';

/** Goes on at a block that is not there, or at a trigger, where no run can go on. */
export const jumpsToNothing: MeaningCheck = ({ document, graph }) => {
  const triggers = new Set(graph.triggers.map(({ id }) => id));
  return document.nodes.flatMap((node) => {
    const isLost = leadsTo(node).some((id) => !graph.nodes.has(id) || triggers.has(id));
    return isLost
      ? [{ code: 'jump-to-nothing', severity: 'error', nodeId: node.id, field: 'params.blockId' } as const]
      : [];
  });
};
