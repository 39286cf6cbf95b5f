import { z } from 'zod';
import { isRecord } from '../document/is-record.ts';
import { parseFlow } from '../document/parse-flow.ts';
import type { Issue } from '../issues/issue.ts';
import { LANGUAGES, type Language } from '../languages/language.ts';
import type { ParsedFlow } from '../nodes/registry.ts';
import { localizeTemplate } from './localize-template.ts';
import { templateModel, type TemplateModel } from './template-model.ts';

/** The files of one template folder, each any JSON. */
export interface TemplateFiles {
  readonly template: unknown;
  readonly flow: unknown;
  /** By language; a template whose flow holds no keys needs none. */
  readonly texts: Readonly<Partial<Record<Language, unknown>>>;
  /** By file name. */
  readonly scenarios: Readonly<Record<string, unknown>>;
}

/** The template as people of one language meet it. */
export interface LocalizedTemplate {
  readonly document: ParsedFlow;
  /** By file name; read by the scenario runner. */
  readonly scenarios: Readonly<Record<string, unknown>>;
}

export type TemplateProblemCode =
  'template-invalid' | 'texts-invalid' | 'text-missing' | 'text-unused' | 'flow-invalid' | 'target-unknown';

export interface TemplateProblem {
  readonly code: TemplateProblemCode;
  readonly language?: Language;
  /** What it is about: a path, a key, an issue's code with its place. */
  readonly about: string;
}

export type TemplateReading =
  | {
      readonly ok: true;
      readonly template: TemplateModel;
      readonly localized: Readonly<Record<Language, LocalizedTemplate>>;
      readonly warnings: readonly TemplateProblem[];
    }
  | { readonly ok: false; readonly problems: readonly TemplateProblem[] };

const textsModel = z.record(z.string(), z.string());

/**
 * Reads the files of a template in every language, and tells everything that is wrong with them; `warnings` is what does not keep it
 * from being used: texts that nothing shows, and what is probably not meant in the flow. Never throws.
 */
export function readTemplate(files: TemplateFiles): TemplateReading {
  const model = templateModel.safeParse(files.template);
  const readings = { 'pt-BR': readIn('pt-BR', files), en: readIn('en', files), es: readIn('es', files) };
  const { 'pt-BR': portuguese, en: english, es: spanish } = readings;
  const problems = [
    ...(model.success
      ? unknownTargets(model.data, files.flow)
      : model.error.issues.map(({ path }) => problem('template-invalid', path.map(String).join('.')))),
    ...LANGUAGES.flatMap((language) => readings[language].problems),
  ];
  if (!model.success || !portuguese.localized || !english.localized || !spanish.localized || problems.length > 0)
    return { ok: false, problems };
  const localized = { 'pt-BR': portuguese.localized, en: english.localized, es: spanish.localized };
  return {
    ok: true,
    template: model.data,
    localized,
    warnings: LANGUAGES.flatMap((language) => readings[language].warnings),
  };
}

interface ReadingIn {
  readonly localized: LocalizedTemplate | null;
  readonly problems: readonly TemplateProblem[];
  readonly warnings: readonly TemplateProblem[];
}

function readIn(language: Language, { flow, texts: allTexts, scenarios }: TemplateFiles): ReadingIn {
  const texts = textsModel.safeParse(allTexts[language] ?? {});
  const invalid = { ...problem('texts-invalid', ''), language };
  if (!texts.success) return { localized: null, problems: [invalid], warnings: [] };
  const flowIn = localizeTemplate(flow, texts.data);
  const scenariosIn = localizeTemplate(scenarios, texts.data);
  const parsed = parseFlow(flowIn.json);
  const json = scenariosIn.json;
  const used = new Set([...flowIn.used, ...scenariosIn.used]);
  const unused = Object.keys(texts.data).filter((key) => !used.has(key));
  const inLanguage = (found: TemplateProblem): TemplateProblem => ({ ...found, language });
  return {
    localized: parsed.ok && isRecord(json) ? { document: parsed.document, scenarios: json } : null,
    problems: [
      ...[...new Set([...flowIn.missing, ...scenariosIn.missing])].map((key) => problem('text-missing', key)),
      ...(parsed.ok ? [] : parsed.issues.map(flowProblem)),
    ].map(inLanguage),
    warnings: [
      ...unused.map((key) => problem('text-unused', key)),
      ...(parsed.ok ? parsed.warnings.map(flowProblem) : []),
    ].map(inLanguage),
  };
}

function flowProblem({ code, nodeId = '', field = '' }: Issue): TemplateProblem {
  return problem('flow-invalid', [code, nodeId, field].filter((part) => part !== '').join(' '));
}

function unknownTargets({ asks }: TemplateModel, flow: unknown): readonly TemplateProblem[] {
  const nodes = isRecord(flow) && Array.isArray(flow['nodes']) ? flow['nodes'] : [];
  const ids = new Set(nodes.flatMap((node: unknown) => (isRecord(node) ? [node['id']] : [])));
  return asks.flatMap(({ targets }) =>
    targets.flatMap(({ node }) => (ids.has(node) ? [] : [problem('target-unknown', node)])),
  );
}

function problem(code: TemplateProblemCode, about: string): TemplateProblem {
  return { code, about };
}
