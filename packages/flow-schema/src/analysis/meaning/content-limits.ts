import type { ChannelKind } from '@janela/messaging-window';
import { fitContent } from '../../content/fit-content.ts';
import { fitPrivateReply } from '../../content/fit-private-reply.ts';
import type { ContentProblem, ContentProblemCode } from '../../content/wire-content.ts';
import type { Issue, IssueCode } from '../../issues/issue.ts';
import type { ShownMessage } from '../../nodes/node-uses.ts';
import { channelsMet } from '../window-proof/channels-met.ts';
import type { MeaningCheck } from './meaning-check.ts';
import { shownBy } from './shown-messages.ts';
import { shortestFilling } from './shortest-filling.ts';

/** Null: told by another check, or nothing to mend. What is empty, or no address, may have been a variable, and what no channel takes the window proof tells. */
const CODES: Readonly<Record<ContentProblemCode, IssueCode | null>> = {
  'too-long': 'too-long-for-channel',
  'too-many': 'too-many-for-channel',
  'repeated-title': 'same-title-twice',
  'not-on-channel': null,
  empty: null,
  'not-an-address': null,
};

/** Texts, buttons and rows that are more than a channel takes, as written. What variables add is seen when it is sent. */
export const contentLimits: MeaningCheck = ({ document, graph, context }) => {
  const channels = channelsMet(graph, context);
  return document.nodes.flatMap((node) => {
    const found = shownBy(node).flatMap((shown) =>
      channels.flatMap((channel) =>
        problemsOn(channel, shown).flatMap((one) => issueOf({ nodeId: node.id, channel, ...one })),
      ),
    );
    // The same words may be too long for several channels: the narrowest is enough to mend it.
    const narrowestLast = found.toSorted((a, b) => limitOf(b) - limitOf(a));
    return [...new Map(narrowestLast.map((issue) => [`${issue.code} ${issue.field}`, issue])).values()];
  });
};

interface Found {
  readonly problem: ContentProblem;
  readonly field: string;
}

function problemsOn(channel: ChannelKind, { content, as, fieldOf }: ShownMessage): readonly Found[] {
  const filled = shortestFilling(content);
  const isReply = as === 'private-reply' && filled.kind !== 'template';
  const { problems } = isReply ? fitPrivateReply(filled, channel) : fitContent(filled, channel);
  return problems.map((problem) => ({ problem, field: fieldOf(problem.at) }));
}

function issueOf({
  nodeId,
  channel,
  problem,
  field,
}: Found & { nodeId: string; channel: ChannelKind }): readonly Issue[] {
  const { code, limit = 0, actual = 0, unit, sentAs } = problem;
  const told = unit === 'bytes' ? 'too-many-bytes-for-channel' : CODES[code];
  if (told === null || sentAs === 'several-messages') return [];
  const params = told === 'same-title-twice' ? {} : { params: { channel, limit, actual } };
  return [{ code: told, severity: 'warning', nodeId, field, ...params }];
}

function limitOf({ params }: Issue): number {
  return Number(params?.['limit'] ?? 0);
}
