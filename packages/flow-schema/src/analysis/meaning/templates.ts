import type { ChannelKind } from '@janela/messaging-window';
import type { TemplateContent } from '../../content/message-content.ts';
import type { Issue } from '../../issues/issue.ts';
import type { KnownTemplate } from '../analysis-context.ts';
import { channelsMet } from '../window-proof/channels-met.ts';
import type { MeaningCheck } from './meaning-check.ts';
import { shownBy } from './shown-messages.ts';

/** Templates that the platform has not approved, and gaps that nothing fills. Says nothing where the account's templates are not known. */
export const templates: MeaningCheck = ({ document, graph, context }) => {
  const { templates: known } = context;
  if (known === undefined) return [];
  const channels = channelsMet(graph, context);
  return document.nodes.flatMap((node) =>
    shownBy(node).flatMap(({ content, fieldOf }) => {
      if (content.kind !== 'template') return [];
      return problemsOf(content, known, channels).map(({ part, ...problem }) => ({
        ...problem,
        nodeId: node.id,
        field: fieldOf(part),
      }));
    }),
  );
};

type Problem = Pick<Issue, 'code' | 'severity' | 'params'> & { readonly part: string };

function problemsOf(
  { name, language, parameters }: TemplateContent,
  known: readonly KnownTemplate[],
  channels: readonly ChannelKind[],
): readonly Problem[] {
  const found = known.filter((one) => one.name === name && one.language === language && channels.includes(one.channel));
  const usable = found.find(({ status }) => status === 'approved');
  if (usable === undefined) {
    const [first] = found;
    if (first === undefined) {
      return [{ code: 'template-unknown', severity: 'error', part: 'name', params: { name, language } }];
    }
    // What is paused or under review may be usable again without anything being changed here.
    const severity = first.status === 'rejected' || first.status === 'disabled' ? 'error' : 'warning';
    return [{ code: 'template-not-approved', severity, part: 'name', params: { name, status: first.status } }];
  }
  const gaps = usable.parameters.filter((gap) => (parameters[gap] ?? '').trim() === '');
  return gaps.map((gap) => ({
    code: 'template-gap',
    severity: 'error',
    part: `parameters.${gap}`,
    params: { name: gap },
  }));
}
