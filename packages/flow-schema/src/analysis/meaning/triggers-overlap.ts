import type { Issue } from '../../issues/issue.ts';
import type { KnownNode, ParsedFlow } from '../../nodes/registry.ts';
import { NODE_MODELS } from '../../nodes/registry.ts';
import type { MeaningCheck } from './meaning-check.ts';

/** Another live flow that one event may start beside this one, where neither says which goes first: the customer would hear both. */
export const triggersOverlap: MeaningCheck = ({ document, context: { otherFlows = [] } }) => {
  if (document.settings.arbitration !== 'parallel') return [];
  const own = speaking(document);
  return own.flatMap((trigger) => {
    const other = otherFlows.find((flow) => {
      return (
        flow.document.settings.arbitration === 'parallel' &&
        speaking(flow.document).some((one) => mayMeet(trigger, one))
      );
    });
    return other === undefined ? [] : [overlap(trigger.id, other.name)];
  });
};

function overlap(nodeId: string, name: string): Issue {
  return { code: 'triggers-overlap', severity: 'warning', nodeId, params: { name } };
}

/** The triggers of a flow that writes to the customer: two flows that only tell the team do not get in each other's way. */
function speaking({ nodes }: ParsedFlow): readonly KnownNode[] {
  const speaks = nodes.some(({ kind }) => NODE_MODELS[kind].sends !== undefined);
  return speaks ? nodes.filter(({ kind }) => NODE_MODELS[kind].family === 'trigger' && kind !== 'api') : [];
}

function mayMeet(one: KnownNode, other: KnownNode): boolean {
  if (one.kind !== other.kind || !('channels' in one.params) || !('channels' in other.params)) return false;
  return channelsMeet(one.params.channels, other.params.channels) && wordsMeet(one, other);
}

function channelsMeet(one: 'any' | readonly string[], other: 'any' | readonly string[]): boolean {
  return one === 'any' || other === 'any' || one.some((name) => other.includes(name));
}

/** Two lists of keywords meet only where one message could hold both; exact words only where they are the same. */
function wordsMeet(one: KnownNode, other: KnownNode): boolean {
  if (one.kind !== 'message-received' || other.kind !== 'message-received') return true;
  const [mine, theirs] = [one.params.matches, other.params.matches];
  if (mine.mode !== 'keywords' || theirs.mode !== 'keywords' || mine.how !== 'equals' || theirs.how !== 'equals')
    return true;
  const words = new Set(theirs.words.map((word) => word.toLowerCase()));
  return mine.words.some((word) => words.has(word.toLowerCase()));
}
