import { connectRefusal, type FlowDocument, type FlowEdge, type Operation } from '@janela/flow-schema';
import type { EditorEnv } from '../editor.ts';
import type { Planned } from '../plan.ts';
import { NOTHING_TO_DO, planned, refusedPlan } from './planned.ts';

interface ConnectBlocks {
  readonly from: FlowEdge['from'];
  readonly to: string;
  readonly env: EditorEnv;
}

/** Leads a port to a block. A port that leads somewhere already leads here instead: that is what dragging from it means. */
export function connectBlocks(document: FlowDocument, { from, to, env }: ConnectBlocks): Planned {
  const before = document.edges.filter((edge) => edge.from.node === from.node && edge.from.port === from.port);
  if (before.length === 1 && before[0]?.to.node === to) return NOTHING_TO_DO;
  const refusal = connectRefusal(document, from, { node: to });
  if (refusal !== null && refusal.code !== 'port-taken') return refusedPlan(refusal);
  const operations: Operation[] = before.map(({ id }) => ({ type: 'disconnect', edgeId: id }));
  operations.push({ type: 'connect', edge: { id: env.newId('edge'), from, to: { node: to } } });
  return planned({ operation: { type: 'batch', operations }, label: 'connect' });
}

/** Opens the port again. */
export function disconnectEdge(edgeId: string): Planned {
  return planned({ operation: { type: 'disconnect', edgeId }, label: 'disconnect' });
}
