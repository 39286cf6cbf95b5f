import type { MeaningCheck } from './meaning-check.ts';

/** A question without an end holds its run, and every later message of the customer, for ever. */
export const endlessQuestions: MeaningCheck = ({ document }) =>
  document.nodes.flatMap((node) =>
    node.kind === 'ask' && node.params.timeout === undefined
      ? [{ code: 'question-never-ends', severity: 'warning', nodeId: node.id, field: 'params.timeout' } as const]
      : [],
  );
