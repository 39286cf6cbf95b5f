import { NODE_MODELS, type FlowDocument, type ParsedFlow } from '@janela/flow-schema';
import type { RunOrder } from './order-runs.ts';
import type { WaitingGroup } from './who-is-where.ts';

/** What becomes of the runs that wait at a block which the new version has no more. */
export type RemovedChoice =
  { readonly action: 'stay' } | { readonly action: 'stop' } | { readonly action: 'move'; readonly toNodeId: string };

/** What an admin chose, when publishing, for the runs that wait under older versions. */
export interface RunChoices {
  readonly kept: 'stay' | 'move';
  readonly removed: Readonly<Record<string, RemovedChoice>>;
}

export const ALL_STAY: RunChoices = { kept: 'stay', removed: {} };

export interface ChoiceProblem {
  /** Dotted path in the body of the request. */
  readonly field: string;
  readonly problem: 'unknown-block' | 'block-kept' | 'target-missing' | 'target-starts';
}

export interface Waiting {
  readonly group: WaitingGroup;
  /** Of the block in the version the runs are pinned to. */
  readonly kind: string | undefined;
}

export interface ChoiceCase {
  readonly document: ParsedFlow;
  readonly waiting: readonly Waiting[];
  readonly choices: RunChoices;
  /** The blocks of all versions there have been: somebody may have chosen for one where nobody waits any more. */
  readonly knownNodeIds: ReadonlySet<string>;
}

/** What of the choices cannot be meant. */
export function findChoiceProblems({ document, waiting, choices, knownNodeIds }: ChoiceCase): ChoiceProblem[] {
  const removed = new Set(waiting.filter((one) => !isKept(document, one)).map(({ group }) => group.nodeId));
  return Object.entries(choices.removed).flatMap(([nodeId, choice]): ChoiceProblem[] => {
    const field = `runs.removed.${nodeId}`;
    if (!removed.has(nodeId)) {
      if (document.nodes.some(({ id }) => id === nodeId)) return [{ field, problem: 'block-kept' }];
      if (!knownNodeIds.has(nodeId)) return [{ field, problem: 'unknown-block' }];
    }
    if (choice.action !== 'move') return [];
    const target = document.nodes.find(({ id }) => id === choice.toNodeId);
    if (target === undefined) return [{ field: `${field}.toNodeId`, problem: 'target-missing' }];
    const starts = NODE_MODELS[target.kind].family === 'trigger';
    return starts ? [{ field: `${field}.toNodeId`, problem: 'target-starts' }] : [];
  });
}

export interface RunOrders {
  readonly orders: readonly RunOrder[];
  readonly counts: { readonly moved: number; readonly stopped: number; readonly stayed: number };
}

/** What the choices mean for each block where runs wait under other versions than the new one. */
export function planRunOrders({ document, waiting, choices }: ChoiceCase, versionId: string): RunOrders {
  const orders: RunOrder[] = [];
  const counts = { moved: 0, stopped: 0, stayed: 0 };
  for (const one of waiting.filter(({ group }) => group.versionId !== versionId)) {
    const { group } = one;
    const body = bodyFor(one, { document, choices, versionId });
    if (body !== null) orders.push({ versionId: group.versionId, nodeId: group.nodeId, body });
    counts[body === null ? 'stayed' : body.type === 'move-run' ? 'moved' : 'stopped'] += group.count;
  }
  return { orders, counts };
}

function bodyFor(
  one: Waiting,
  { document, choices, versionId }: { document: ParsedFlow; choices: RunChoices; versionId: string },
): RunOrder['body'] | null {
  const { nodeId: fromNodeId } = one.group;
  const move = { type: 'move-run', fromNodeId, toVersionId: versionId } as const;
  if (isKept(document, one)) return choices.kept === 'move' ? { ...move, toNodeId: null } : null;
  const choice = Object.hasOwn(choices.removed, fromNodeId) ? choices.removed[fromNodeId] : undefined;
  if (choice === undefined || choice.action === 'stay') return null;
  if (choice.action === 'stop') return { type: 'stop-run', fromNodeId, reason: 'stopped-at-publish' };
  return { ...move, toNodeId: choice.toNodeId };
}

/** A block under its old id that does something else now is another block. */
function isKept(document: FlowDocument, { group, kind }: Waiting): boolean {
  return document.nodes.some((node) => node.id === group.nodeId && node.kind === kind);
}
