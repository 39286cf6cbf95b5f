import type { Issue } from '../../issues/issue.ts';
import { proveWindows } from '../window-proof/prove-windows.ts';
import type { SendProof } from '../window-proof/prove-windows.ts';
import type { MeaningCheck } from './meaning-check.ts';

const HOUR_MS = 3_600_000;

/** The ways out that deal with a message that could not be sent: where one is connected, the admin has thought of it. */
const REFUSED_PORTS: ReadonlySet<string> = new Set(['refused', 'not-delivered']);

/**
 * Messages that the window would refuse: always on every channel is an error, sometimes or on some a warning. One issue a block. One that
 * may be refused and goes on at a connected exit for it is no surprise; the certificate tells of it all the same.
 */
export const windowIssues: MeaningCheck = ({ document, context, graph }) => {
  const proofs = Map.groupBy(proveWindows(document, context), ({ nodeId }) => nodeId);
  const isHandled = (nodeId: string): boolean =>
    [...(graph.exits.get(nodeId)?.keys() ?? [])].some((port) => REFUSED_PORTS.has(port));
  return [...proofs].flatMap(([nodeId, ofBlock]) => issueOf(ofBlock, isHandled(nodeId)));
};

function issueOf(proofs: readonly SendProof[], isHandled: boolean): readonly Issue[] {
  const refused = proofs.filter(({ verdict }) => verdict === 'never' || verdict === 'may-be-outside');
  const [first] = refused;
  if (first === undefined) return [];
  const { nodeId, field } = first;
  if (proofs.every(({ verdict }) => verdict === 'never')) {
    return [{ code: 'never-allowed', severity: 'error', nodeId, field, params: { rule: first.ruleId } }];
  }
  if (isHandled) return [];
  return [
    { code: 'may-be-outside-window', severity: 'warning', nodeId, field, params: { hours: latestHours(refused) } },
  ];
}

/** The latest hour after the customer's last action at which it may leave; 0: nobody can say. */
function latestHours(refused: readonly SendProof[]): number {
  const latest = Math.max(...refused.map(({ clock }) => clock?.maxMs ?? Infinity));
  return Number.isFinite(latest) ? Math.ceil(latest / HOUR_MS) : 0;
}
