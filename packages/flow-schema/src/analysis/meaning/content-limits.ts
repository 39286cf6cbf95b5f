import { fitContent } from '../../content/fit-content.ts';
import type { ContentProblem } from '../../content/wire-content.ts';
import type { Issue } from '../../issues/issue.ts';
import type { KnownNode } from '../../nodes/registry.ts';
import { CHANNEL_KINDS } from '../window-proof/prove-windows.ts';
import type { MeaningCheck } from './meaning-check.ts';

/** Texts and buttons that are too long for a channel, as written: what variables add is seen when it is sent. */
export const contentLimits: MeaningCheck = ({ document, context: { channels = CHANNEL_KINDS } }) =>
  document.nodes.flatMap((node) => (node.kind === 'send-message' ? problemsOf(node, channels) : []));

function problemsOf(
  node: KnownNode<'send-message'>,
  channels: readonly (typeof CHANNEL_KINDS)[number][],
): readonly Issue[] {
  const found = channels.flatMap((channel) =>
    fitContent(node.params.content, channel).problems.flatMap((problem) => issueOf(node.id, channel, problem)),
  );
  // The same words may be too long for several channels: one is enough to mend it.
  return [...new Map(found.map((issue) => [issue.field, issue])).values()];
}

function issueOf(nodeId: string, channel: string, problem: ContentProblem): readonly Issue[] {
  if (problem.code !== 'too-long' || problem.sentAs === 'several-messages') return [];
  const { at, limit = 0, actual = 0, unit = 'characters' } = problem;
  const params = { channel, limit, actual, unit };
  return [{ code: 'too-long-for-channel', severity: 'error', nodeId, field: `params.content.${at}`, params }];
}
