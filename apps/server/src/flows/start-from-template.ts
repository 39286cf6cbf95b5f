import { fillAnswers, parseFlow, type FlowDocument, type Issue, type TemplateAnswer } from '@janela/flow-schema';

interface Asked {
  readonly document: FlowDocument;
  readonly asks: readonly { readonly targets: readonly { readonly node: string; readonly field: string }[] }[];
}

export type FilledTemplate =
  | { readonly ok: true; readonly document: FlowDocument }
  /** By the answer's place in the list: the template does not ask for that. */
  | { readonly ok: false; readonly reason: 'not-asked'; readonly index: number }
  /** What the blocks say of the answers. */
  | { readonly ok: false; readonly reason: 'invalid'; readonly issues: readonly Issue[] };

/** The flow of a template with the answers in it, as far as the template asks for them and its blocks can hold them. */
export function startFromTemplate({ document, asks }: Asked, answers: readonly TemplateAnswer[]): FilledTemplate {
  const index = answers.findIndex(
    ({ node, field }) => !asks.some(({ targets }) => targets.some((one) => one.node === node && one.field === field)),
  );
  if (index !== -1) return { ok: false, reason: 'not-asked', index };
  const filled = fillAnswers(document, answers);
  const parsed = parseFlow(filled);
  const issues = (parsed.ok ? [] : parsed.issues).filter((issue) => isAbout(answers, issue));
  return issues.length === 0 ? { ok: true, document: filled } : { ok: false, reason: 'invalid', issues };
}

function isAbout(answers: readonly TemplateAnswer[], { nodeId, field }: Issue): boolean {
  return answers.some(
    (answer) =>
      answer.node === nodeId &&
      (field === `params.${answer.field}` || field?.startsWith(`params.${answer.field}.`) === true),
  );
}
