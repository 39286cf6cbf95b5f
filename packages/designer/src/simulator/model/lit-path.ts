import type { FlowDocument } from '@janela/flow-schema';
import type { Moment } from '@janela/runtime/simulation';

export interface LitPath {
  /** Blocks that the last run came through. */
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  /** Where it waits now. */
  readonly waiting: ReadonlySet<string>;
}

/** The way that the last run took through the flow, from its record. */
export function litPath({ traces, conversations }: Moment, { edges }: FlowDocument): LitPath {
  const entries = traces.flatMap(({ trace }) => trace.entries);
  const last = entries.findLast((entry) => entry.type === 'trigger-matched');
  const runId = last?.runId;
  const entered = entries.flatMap((entry) =>
    entry.type === 'node-entered' && entry.runId === runId ? [entry.nodeId] : [],
  );
  const taken = new Set<string>();
  for (const [index, to] of entered.entries()) {
    const from = entered[index - 1];
    for (const edge of edges) if (edge.from.node === from && edge.to.node === to) taken.add(edge.id);
  }
  const waiting = conversations.flatMap(({ runs }) => runs.flatMap(({ wait }) => wait?.nodeId ?? []));
  return { nodes: new Set(entered), edges: taken, waiting: new Set(waiting) };
}
