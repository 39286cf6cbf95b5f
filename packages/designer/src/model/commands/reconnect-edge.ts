import type { FlowDocument, FlowEdge } from '@janela/flow-schema';
import type { EditorEnv } from '../editor.ts';
import type { Planned } from '../plan.ts';
import { connectBlocks } from './connect-blocks.ts';
import { planned } from './planned.ts';

interface ReconnectEdge {
  readonly edgeId: string;
  readonly from: FlowEdge['from'];
  readonly to: string;
  readonly env: EditorEnv;
}

/** Moves one end of a connection. Where its beginning goes to another port, the port it left opens in the same step. */
export function reconnectEdge(document: FlowDocument, { edgeId, from, to, env }: ReconnectEdge): Planned {
  const edge = document.edges.find(({ id }) => id === edgeId);
  const connect = connectBlocks(document, { from, to, env });
  if (edge === undefined || !connect.ok || (edge.from.node === from.node && edge.from.port === from.port))
    return connect;
  const operations = [{ type: 'disconnect' as const, edgeId }, connect.plan.operation];
  return planned({ ...connect.plan, operation: { type: 'batch', operations } });
}
