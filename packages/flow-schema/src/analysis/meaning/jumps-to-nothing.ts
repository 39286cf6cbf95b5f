import type { MeaningCheck } from './meaning-check.ts';

/** Jumps to a block that is not there, or to a trigger, where no run can go on. */
export const jumpsToNothing: MeaningCheck = ({ document, graph }) => {
  const triggers = new Set(graph.triggers.map(({ id }) => id));
  return document.nodes.flatMap((node) => {
    if (node.kind !== 'jump') return [];
    const { blockId } = node.params;
    if (graph.nodes.has(blockId) && !triggers.has(blockId)) return [];
    return [{ code: 'jump-to-nothing', severity: 'error', nodeId: node.id, field: 'params.blockId' }];
  });
};
