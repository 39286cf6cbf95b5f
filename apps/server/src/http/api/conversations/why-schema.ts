import { z } from 'zod';
import { id, moment } from '../../fields.ts';
import { messageSchema } from './message-schema.ts';
import { replyStatus } from './schema.ts';

export const whyQuery = z.object({
  at: moment.optional().meta({ description: 'Now where absent, and where it is to come.' }),
  flowId: id.optional().meta({ description: 'Only why this flow did or did not act.' }),
});

const nodeId = z.string();
const code = z.string();
const trigger = { nodeId, kind: z.string() };

const triggerSchema = z.discriminatedUnion('why', [
  z.object({ ...trigger, why: z.literal('started'), at: moment, runId: id }),
  z.object({ ...trigger, why: z.literal('skipped'), at: moment, reason: code }),
  z.object({ ...trigger, why: z.literal('armed'), dueAt: moment }),
  z.object({ ...trigger, why: z.literal('other-channel') }),
  z.object({ ...trigger, why: z.literal('nothing-heard') }),
]);

const flowSchema = z.object({
  flowId: id,
  name: z.string(),
  state: z
    .enum(['live', 'paused', 'not-live-yet', 'removed'])
    .meta({ description: 'At the moment that is asked about.' }),
  version: z.int().nullable(),
  isDeafToChannel: z.boolean().meta({ description: 'No trigger of it listens to the channel of this conversation.' }),
  triggers: z.array(triggerSchema),
});

export const whySchema = z.object({
  at: moment,
  since: moment.meta({ description: 'From when on messages and traces were looked at.' }),
  recordSince: moment.nullable().meta({ description: 'The oldest trace that is kept; null: there is none.' }),
  window: z.object({
    phase: z
      .enum(['never-opened', 'open', 'closing', 'closed'])
      .meta({ description: '`closing`: open, but within the safety margin of the channel.' }),
    openedAt: moment.nullable(),
    closesAt: moment.nullable(),
    openedBy: z.string().nullable().meta({ description: 'What the customer did.' }),
    ruleId: code,
    source: z.string().meta({ description: 'The page of the platform that the rule was read in.' }),
  }),
  replyStatus: replyStatus.nullable().meta({ description: 'Null: the record does not go back so far.' }),
  runs: z.array(
    z.object({
      id,
      flowId: id,
      flowName: z.string(),
      version: z.int(),
      startedAt: moment,
      state: z.enum(['waiting', 'ended', 'unrecorded']),
      nodeId: nodeId.nullable(),
      waitsUntil: moment.nullable(),
      endedAt: moment.nullable(),
      status: z.enum(['completed', 'failed', 'paused', 'stopped']).nullable(),
      reason: code.nullable(),
    }),
  ),
  messages: z.array(
    messageSchema.pick({ id: true, author: true, status: true, reason: true, at: true }).extend({
      text: z.string().nullable(),
      refusedWhen: z.enum(['queued', 'sending']).nullable(),
      queued: z
        .object({ at: moment, allowed: z.boolean(), ruleId: code, reason: code.nullable() })
        .nullable()
        .meta({ description: 'What the window said when a flow wanted to send it.' }),
      flowId: id.nullable(),
      nodeId: nodeId.nullable(),
    }),
  ),
  notices: z.array(z.object({ what: z.enum(['told', 'missed']), at: moment, flowId: id.nullable(), nodeId })),
  flows: z.array(flowSchema),
});
