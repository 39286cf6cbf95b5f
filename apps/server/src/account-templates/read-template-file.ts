import { readDraft, TEMPLATE_GOALS, TEMPLATE_INDUSTRIES, withoutAccount } from '@janela/flow-schema';
import type { FlowDocument, Issue, TemplateGoal, TemplateIndustry } from '@janela/flow-schema';
import type { ChannelKind } from '@janela/messaging-window';
import { parseScenario, type Scenario } from '@janela/runtime/simulation';
import { z } from 'zod';
import type { TemplateAsk } from '../database/schema/index.ts';
import { askedFields, isAsked } from './asked-fields.ts';
import { MOST_ASKS, MOST_SCENARIOS } from './template-limits.ts';

/** The version of the format that this code writes and reads. */
const FILE_VERSION = 1;

/** What people say about a template, by hand and in files. */
export const templateWords = {
  title: z.string().trim().min(1).max(80),
  summary: z.string().trim().max(300),
  goals: z.array(z.enum(TEMPLATE_GOALS)).max(TEMPLATE_GOALS.length),
  industries: z.array(z.enum(TEMPLATE_INDUSTRIES)).max(TEMPLATE_INDUSTRIES.length),
};

export interface TemplateWords {
  readonly title: string;
  readonly summary: string;
  readonly goals: readonly TemplateGoal[];
  readonly industries: readonly TemplateIndustry[];
}

const target = z.strictObject({ node: z.string().max(64), field: z.string().min(1).max(200) });

const frame = z.strictObject({
  janelaTemplate: z.literal(FILE_VERSION),
  ...templateWords,
  channels: z.array(z.enum(['whatsapp', 'messenger', 'instagram'])).min(1),
  asks: z
    .array(z.strictObject({ targets: z.array(target).min(1).max(50) }))
    .max(MOST_ASKS)
    .default([]),
  flow: z.unknown(),
  scenarios: z.array(z.unknown()).max(MOST_SCENARIOS).default([]),
});

/** A template as it is kept, without whose it is. */
export interface TemplateContent extends TemplateWords {
  readonly channels: readonly ChannelKind[];
  readonly asks: readonly TemplateAsk[];
  readonly document: FlowDocument;
  readonly scenarios: readonly Scenario[];
}

export type TemplateFile = z.output<typeof frame>;

/** One thing that is wrong with a file. `field` is its place in the file, with dots. */
export interface FileProblem {
  readonly field: string;
  /** Of our own, of a flow's issue, or of the check that failed. */
  readonly code: string;
  /** With problems of the flow: the issue, which has its own words. */
  readonly issue?: Issue;
}

export type FileReading =
  | { readonly ok: true; readonly template: TemplateContent }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** Reads any JSON as the file of a template: all of it, or every reason why not. */
export function readTemplateFile(json: unknown): FileReading {
  const version = z.object({ janelaTemplate: z.number() }).safeParse(json);
  if (!version.success) return refused([{ field: 'janelaTemplate', code: 'not-a-template' }]);
  if (version.data.janelaTemplate > FILE_VERSION) return refused([{ field: 'janelaTemplate', code: 'newer-template' }]);
  const reading = frame.safeParse(json);
  const raw = z.object({ flow: z.unknown(), scenarios: z.array(z.unknown()).catch([]) }).parse(json);
  const draft = readDraft(raw.flow);
  const scenarios = raw.scenarios.map((scenario) => parseScenario(scenario));
  const problems = [
    ...(reading.success ? [] : frameProblems(reading.error)),
    ...(draft.ok ? [] : draft.issues.map(flowProblem)),
    ...scenarios.flatMap((scenario, index) => (scenario.ok ? [] : scenario.problems.map(scenarioProblem(index)))),
    ...(reading.success && draft.ok ? targetProblems(reading.data.asks, draft.document) : []),
  ];
  if (!reading.success || !draft.ok || problems.length > 0) return refused(problems);
  const { janelaTemplate: _version, flow: _flow, asks, ...words } = reading.data;
  const { document, emptied } = withoutAccount(draft.document);
  return {
    ok: true,
    template: {
      ...words,
      document,
      asks: [...asks, ...askedFields(emptied.filter((one) => !isAsked(asks, one)))],
      scenarios: scenarios.flatMap((one) => (one.ok ? [one.scenario] : [])),
    },
  };
}

/** The file of a template, which reads back as the same template. */
export function templateFileOf({ document, scenarios, asks, ...words }: TemplateContent): TemplateFile {
  return {
    janelaTemplate: FILE_VERSION,
    ...words,
    goals: [...words.goals],
    industries: [...words.industries],
    channels: [...words.channels],
    asks: asks.map(({ targets }) => ({ targets: targets.map((one) => ({ ...one })) })),
    flow: document,
    scenarios: [...scenarios],
  };
}

function refused(problems: readonly FileProblem[]): FileReading {
  return { ok: false, problems };
}

function frameProblems({ issues }: z.ZodError): readonly FileProblem[] {
  return issues.map(({ path, code }) => ({ field: path.map(String).join('.'), code }));
}

function flowProblem(issue: Issue): FileProblem {
  return { field: issue.field === undefined ? 'flow' : `flow.${issue.field}`, code: issue.code, issue };
}

function scenarioProblem(index: number) {
  return ({ path }: { readonly path: string }): FileProblem => ({
    field: path === '' ? `scenarios.${index}` : `scenarios.${index}.${path}`,
    code: 'not-a-scenario',
  });
}

function targetProblems(asks: readonly TemplateAsk[], { nodes }: FlowDocument): readonly FileProblem[] {
  return asks.flatMap(({ targets }, ask) =>
    targets.flatMap(({ node }, index) =>
      nodes.some(({ id }) => id === node)
        ? []
        : [{ field: `asks.${ask}.targets.${index}.node`, code: 'unknown-target' }],
    ),
  );
}
