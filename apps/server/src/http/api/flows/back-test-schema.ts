import { z } from 'zod';
import { id, moment } from '../../fields.ts';

const MOST_DAYS = 90;

export const backTestBody = z.object({ days: z.int().min(1).max(MOST_DAYS) });
export const backTestParams = z.object({ id, backTestId: id });

const count = z.int();
const byBlock = z.record(z.string(), count);

/** Why the figures are an estimate; the same for every back-test but for the last two. */
const caveat = z.enum([
  'customers-answer-otherwise',
  'other-flows-not-played',
  'team-as-of-today',
  'requests-taken-as-failed',
  'sampled',
]);

const resultSchema = z.object({
  caveats: z.array(caveat).meta({ description: 'Why this is an estimate.' }),
  fired: count.meta({ description: 'How often the draft would have started.' }),
  firedByTrigger: byBlock,
  firedByDay: z.record(z.string(), count).meta({ description: 'By the day where the account is, such as 2026-11-20.' }),
  firedByChannel: z.record(z.string(), count).meta({ description: 'By the kind of channel.' }),
  sentByBlock: byBlock,
  blockedByBlock: byBlock.meta({ description: 'Messages that the messaging window would have refused.' }),
  notifiedByBlock: byBlock,
  missed: count.meta({ description: 'Reminders that would have come too late.' }),
  failedRuns: count,
  requests: count.meta({ description: 'Requests to other systems; none is made, all are taken as failed.' }),
  windows: z.object({
    closed: count,
    lost: count.meta({ description: 'Closed without an answer by a person to the last message.' }),
    lostThoughTold: count.meta({ description: 'Of the lost: the draft would have told the team before.' }),
    lostThoughWritten: count.meta({ description: 'Of the lost: the draft would have written to the customer before.' }),
    lostThoughReallyTold: count.meta({ description: 'Of the lost: the team really was told before.' }),
  }),
  unplayed: count.meta({ description: 'Conversations that could not be played.' }),
  examples: z.array(
    z.object({
      what: z.enum(['sent', 'blocked', 'notified', 'missed']),
      conversationId: id,
      contactName: z.string().nullable(),
      nodeId: z.string(),
      at: moment,
      text: z.string().nullable(),
    }),
  ),
});

export const backTestSchema = z.object({
  id,
  flowId: id,
  revision: z.int().meta({ description: 'Of the draft that is played.' }),
  days: z.int(),
  since: moment,
  until: moment,
  state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  found: z.int().nullable().meta({ description: 'Conversations of that time; null until they are counted.' }),
  played: z.int(),
  result: resultSchema.nullable().meta({ description: 'While it is running: so far. Null: nothing yet.' }),
  createdAt: moment,
  finishedAt: moment.nullable(),
});

export const backTestList = z.object({ items: z.array(backTestSchema) });
