import { z } from 'zod';
import { channelKind, id, locale, moment, name, pageQuery } from '../../fields.ts';

/** As much as the largest flow of all takes, with long texts in its blocks. */
export const FLOW_BODY_BYTES = 4 * 1024 * 1024;

export const byId = z.object({ id });

/** One less than the largest integer of the database: saving adds one. */
const LAST_REVISION = 2_147_483_646;

const revision = z.number().int().min(1).max(LAST_REVISION);
const versionNumber = z.coerce.number().int().min(1).max(LAST_REVISION);
const nodeId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const count = z.number().int();

export const flowSchema = z.object({
  id,
  name: z.string(),
  state: z.enum(['draft', 'live', 'paused']),
  revision: z.number().int(),
  liveVersion: z.number().int().nullable(),
  publishedAt: moment.nullable().meta({ description: 'When the live version was published.' }),
  hasUnpublishedChanges: z.boolean().meta({ description: 'Where blocks stand on the canvas is no change.' }),
  waitingRuns: count.meta({ description: 'Runs that wait at a block now, whatever their version.' }),
  updatedAt: moment,
});

export const flowDetail = flowSchema.extend({ draft: z.unknown() });

export const createBody = z.union([
  z.object({
    templateId: z.string().max(100).meta({ description: 'Of the gallery, or of a template of the account.' }),
    locale,
    answers: z
      .array(z.object({ node: nodeId, field: z.string().min(1).max(200), value: z.unknown() }))
      .max(200)
      .optional()
      .meta({
        description: 'What the template asks for: a field for each of its targets. Fields left out stay as they are.',
      }),
  }),
  z.object({
    name,
    draft: z.unknown().optional().meta({ description: 'A flow document to begin with; it takes the name given here.' }),
  }),
]);

export const saveBody = z.object({ draft: z.record(z.string(), z.unknown()), revision });

export const renameBody = z.object({ name });

const removedChoice = z.discriminatedUnion('action', [
  z.object({ action: z.literal('stay') }),
  z.object({ action: z.literal('stop') }),
  z.object({ action: z.literal('move'), toNodeId: nodeId }),
]);

export const publishBody = z.object({
  revision,
  note: z.string().trim().max(500).optional(),
  runs: z
    .object({
      kept: z.enum(['stay', 'move']).default('stay').meta({
        description: 'Runs that wait at a block which the new version has too: `move` takes them along as they wait.',
      }),
      removed: z.record(nodeId, removedChoice).default({}).meta({
        description:
          'By block that the new version has no more. `move`: its runs go on at another block, from its beginning.',
      }),
    })
    .optional()
    .meta({
      description: 'What becomes of runs that wait under older versions. They stay there unless told otherwise.',
    }),
});

/** `proved`: no message can be sent outside the messaging window, whatever the customer does. */
const verdict = z.enum(['no-messages', 'proved', 'guarded', 'may-be-outside', 'never']);

export const certificateSchema = z.object({
  verdict: verdict.meta({ description: 'The worst of its messages.' }),
  blocks: z.array(z.object({ nodeId: z.string(), channel: channelKind, verdict: verdict.exclude(['no-messages']) })),
  rulePack: z.object({ id: z.string(), compiledOn: z.string() }),
  checkedAt: moment,
});

export const published = z.object({
  versionId: id,
  number: z.number().int(),
  certificate: certificateSchema,
  resumed: z.boolean().meta({ description: 'Whether the flow was paused: publishing starts it again.' }),
  runs: z
    .object({ moved: count, stopped: count, stayed: count })
    .meta({ description: 'Runs that were told to move or stop, each within moments, and those left where they are.' }),
});

export const versionSchema = z.object({
  id,
  number: z.number().int(),
  hash: z.string(),
  note: z.string().nullable(),
  rulePack: z.string(),
  publishedAt: moment,
  publishedBy: z
    .object({ memberId: id, name: z.string().nullable() })
    .nullable()
    .meta({ description: 'Null where an API key published; the name is null where its member has left.' }),
  isLive: z.boolean(),
  proof: z
    .object({
      verdict: verdict.meta({ description: 'The worst of its messages.' }),
      rulesOf: z
        .string()
        .meta({ description: 'The day of the rules of the platforms under which it was proved last.' }),
      checkedAt: moment,
    })
    .nullable()
    .meta({ description: 'Null: published before there were proofs.' }),
});

export const versionDetail = versionSchema.extend({
  document: z.unknown(),
  certificate: certificateSchema.nullable().meta({ description: 'Null: published before there were proofs.' }),
});

export const byVersion = z.object({ id, number: versionNumber });

const localized = z.object({ 'pt-BR': z.string(), en: z.string(), es: z.string() });

export const templateSchema = z.object({
  id: z.string(),
  title: localized,
  summary: localized,
  goals: z.array(z.string()),
  industries: z.array(z.string()),
  channels: z.array(channelKind),
  asks: z
    .array(
      z.object({
        targets: z.array(z.object({ node: z.string(), field: z.string() })),
        label: localized.optional().meta({ description: 'Instead of the name of the field.' }),
        help: localized.optional(),
      }),
    )
    .meta({ description: 'What the form asks for when the template is used: fields that all get the same answer.' }),
  needs: z.array(z.string()).meta({ description: 'What the account has to have beside it, such as `working-hours`.' }),
});

export const templateDetail = templateSchema.extend({
  document: z.unknown().meta({ description: 'The flow, with its texts in the language asked for.' }),
  scenarios: z.record(z.string(), z.unknown()).meta({ description: 'By name: what the flow is held to.' }),
});

export const templateQuery = z.object({
  language: locale.optional().meta({ description: 'That of Accept-Language where it is left out.' }),
});

export const countsQuery = z.object({
  since: moment.optional().meta({ description: 'A week before `until` where it is left out.' }),
  until: moment.optional().meta({ description: 'Now where it is left out.' }),
});

export const countsSchema = z.object({
  since: moment.meta({ description: 'The begin of its hour; of its day in UTC once that is over a week ago.' }),
  until: moment,
  nodes: z.record(
    z.string(),
    z.object({
      entered: count,
      waiting: count.meta({ description: 'Runs that wait here now, whatever the period.' }),
      failed: count.meta({
        description: 'Runs that failed here, and messages from here that were not sent or failed.',
      }),
      ports: z.record(z.string(), count).meta({ description: 'How often each way out was taken.' }),
    }),
  ),
});

export const runsByNodeSchema = z.object({
  items: z.array(
    z.object({
      version: z.number().int(),
      versionId: id,
      nodeId: z.string(),
      count,
      oldestSince: moment,
      nextDueAt: moment.nullable(),
    }),
  ),
});

export const runsQuery = pageQuery.extend({ nodeId: nodeId.optional(), version: versionNumber.optional() });

export const waitingRunSchema = z.object({
  id,
  version: z.number().int(),
  nodeId: z.string(),
  waitingSince: moment,
  dueAt: moment.nullable(),
  startedAt: moment,
  conversationId: id,
  contact: z.object({ id, name: z.string().nullable() }),
  channel: z.object({ id, kind: channelKind, name: z.string() }),
});
