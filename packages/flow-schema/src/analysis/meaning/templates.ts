import type { Issue } from '../../issues/issue.ts';
import type { KnownNode } from '../../nodes/registry.ts';
import type { KnownTemplate } from '../analysis-context.ts';
import type { MeaningCheck } from './meaning-check.ts';

/** Templates that the platform has not approved, and gaps that nothing fills. Says nothing where the account's templates are not known. */
export const templates: MeaningCheck = ({ document, context }) => {
  const { templates: known } = context;
  if (known === undefined) return [];
  return document.nodes.flatMap((node) => (node.kind === 'send-template' ? problemsOf(node, known) : []));
};

function problemsOf(node: KnownNode<'send-template'>, known: readonly KnownTemplate[]): readonly Issue[] {
  const { name, language, parameters } = node.params.template;
  const about = { severity: 'error', nodeId: node.id, field: 'params.template' } as const;
  const found = known.filter((one) => one.name === name && one.language === language);
  const [first] = found;
  if (first === undefined) return [{ ...about, code: 'template-unknown', params: { name, language } }];
  const approved = found.find(({ status }) => status === 'approved');
  if (approved === undefined)
    return [{ ...about, code: 'template-not-approved', params: { name, status: first.status } }];
  return approved.parameters
    .filter((gap) => !Object.hasOwn(parameters, gap))
    .map((gap) => ({
      ...about,
      code: 'template-gap',
      field: `params.template.parameters.${gap}`,
      params: { name: gap },
    }));
}
