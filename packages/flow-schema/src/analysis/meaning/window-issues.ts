import type { ChannelKind } from '@janela/messaging-window';
import type { Issue } from '../../issues/issue.ts';
import type { SendProof } from '../window-proof/prove-windows.ts';
import type { MeaningCheck } from './meaning-check.ts';
import { drawnId } from './whole-flow.ts';

/** The ways out that deal with a message that could not be sent: where one is connected, the admin has thought of it. */
const REFUSED_PORTS: ReadonlySet<string> = new Set(['refused', 'not-delivered']);

/**
 * Messages that would be refused: always and on every channel is an error, sometimes or on some a warning. One issue a block. One that
 * may be refused and goes on at a connected exit for it is no surprise; the certificate tells of it all the same.
 */
export const windowIssues: MeaningCheck = ({ graph: drawn, context, proofs, whole: { graph } }) => {
  const ofBlocks = new Map<string, SendProof[]>();
  for (const proof of proofs) ofBlocks.set(proof.nodeId, [...(ofBlocks.get(proof.nodeId) ?? []), proof]);
  return [...ofBlocks].flatMap(([nodeId, ofBlock]) => {
    const isHandled = [...(graph.exits.get(nodeId)?.keys() ?? [])].some((port) => REFUSED_PORTS.has(port));
    const place = drawnId(drawn, nodeId);
    return issuesOf(ofBlock, { isHandled, areChannelsKnown: context.channels !== undefined }).map((issue) => ({
      ...issue,
      nodeId: place,
      ...(place === nodeId && ofBlock[0] !== undefined ? { field: ofBlock[0].field } : {}),
    }));
  });
};

interface Around {
  readonly isHandled: boolean;
  readonly areChannelsKnown: boolean;
}

function issuesOf(proofs: readonly SendProof[], { isHandled, areChannelsKnown }: Around): readonly Issue[] {
  const refused = proofs.filter(({ verdict }) => verdict === 'never');
  const sometimes = proofs.filter(({ verdict }) => verdict === 'may-be-outside');
  const [first] = refused;
  if (first !== undefined && refused.length === proofs.length) {
    const params = { channel: channelsOf(refused), rule: first.ruleId };
    return [{ code: 'never-allowed', severity: 'error', params }];
  }
  if (isHandled) return [];
  const found: Issue[] = [];
  if (refused.length > 0 && areChannelsKnown) {
    found.push({ code: 'not-on-channel', severity: 'warning', params: { channel: channelsOf(refused) } });
  }
  if (sometimes.length > 0) found.push(mayBeOutside(sometimes));
  return found;
}

function mayBeOutside(proofs: readonly SendProof[]): Issue {
  const since = Math.max(...proofs.map(({ clock }) => clock?.maxMs ?? Infinity));
  const channel = channelsOf(proofs);
  return Number.isFinite(since)
    ? { code: 'may-be-outside-window', severity: 'warning', params: { channel, since } }
    : { code: 'window-not-known', severity: 'warning', params: { channel } };
}

/** Kinds, as a list for people: the sentence gives them their names. */
function channelsOf(proofs: readonly SendProof[]): string {
  return [...new Set<ChannelKind>(proofs.map(({ channel }) => channel))].join(', ');
}
