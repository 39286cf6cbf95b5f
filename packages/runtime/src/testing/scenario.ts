import { MESSAGE_KINDS, weeklyHoursField } from '@janela/flow-schema';
import { z } from 'zod';
import { instantMs, scenarioDurationMs } from './scenario-time.ts';

const instant = z.string().refine((text) => instantMs(text) !== null, 'not a UTC instant such as 2026-03-02T12:00:00Z');
const duration = z.string().refine((text) => scenarioDurationMs(text) !== null, 'not an ISO-8601 duration');

const action = z.enum([
  'message',
  'quick-reply',
  'story-reply',
  'story-mention',
  'postback',
  'reaction',
  'referral-existing-thread',
  'referral-new-thread',
  'ad-message',
  'plugin-message',
  'comment',
  'visitor-post',
  'call',
  'read',
  'delivery',
  'typing',
  'opt-in',
  'group-message',
]);

const referral = z.strictObject({
  from: z.enum(['ad', 'link']),
  ref: z.string().nullable().default(null),
  adId: z.string().nullable().default(null),
});

const factChange = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(['tag-added', 'tag-removed']), tag: z.string() }),
  z.strictObject({ type: z.literal('field-changed'), field: z.string(), value: z.string().nullable() }),
  z.strictObject({ type: z.literal('stage-changed'), stage: z.string().nullable() }),
  z.strictObject({ type: z.literal('assignee-changed'), memberId: z.string().nullable() }),
  z.strictObject({ type: z.literal('reply-status-set'), status: z.enum(['pending', 'answered']) }),
]);

const httpAnswer = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('ok'), status: z.int().default(200), json: z.unknown() }),
  z.strictObject({
    outcome: z.literal('failed'),
    status: z.int().nullable().default(null),
    reason: z.string().default('failed'),
  }),
  z.strictObject({ outcome: z.literal('timed-out') }),
]);

const event = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('customer-message'),
    action: action.default('message'),
    text: z.string().nullable().default(null),
    kind: z.enum([...MESSAGE_KINDS, 'unknown']).optional(),
    /** Id of what was pressed. The options of a question are `<node>:<option>`. */
    payload: z.string().nullable().optional(),
    referral: referral.nullable().optional(),
  }),
  z.strictObject({
    type: z.literal('customer-action'),
    action,
    comment: z
      .strictObject({ id: z.string(), postId: z.string().nullable().default(null), text: z.string() })
      .optional(),
    referral: referral.nullable().optional(),
  }),
  z.strictObject({
    type: z.literal('human-message'),
    source: z.enum(['console', 'phone-app', 'other-app']).default('console'),
  }),
  z.strictObject({ type: z.literal('bot-message') }),
  z.strictObject({ type: z.literal('conversation-closed') }),
  /** The platform's news of the message sent last in this conversation. */
  z.strictObject({ type: z.literal('receipt'), status: z.enum(['sent', 'delivered', 'read', 'failed']) }),
  z.strictObject({ type: z.literal('facts-changed'), changes: z.array(factChange).min(1) }),
  z.strictObject({
    type: z.literal('flow-asked-for'),
    /** `flow-1` is the first of the flows that are played. */
    flowId: z.string().default('flow-1'),
    inputs: z.record(z.string(), z.string()).default({}),
  }),
  /** The answer to the request made last in this conversation. */
  z.strictObject({ type: z.literal('http-answered'), answer: httpAnswer }),
]);

/** What is looked for. `at` counts from the start of the scenario; the rest is compared only where it is given. */
const happening = z.strictObject({
  at: duration,
  conversation: z.string().optional(),
  node: z.string().optional(),
  text: z.string().optional(),
});

/** Everything that happened since the last look. What is left out must not have happened. */
const expectation = z.strictObject({
  notified: z.array(happening).default([]),
  sent: z.array(happening).default([]),
  blocked: z.array(happening).default([]),
  missed: z.array(happening).default([]),
  failed: z.array(happening).default([]),
  /** Reactions, read marks, typing, public answers. */
  done: z.array(happening).default([]),
  /** Notes and tasks for the team. */
  noted: z.array(happening).default([]),
  requested: z.array(happening).default([]),
});

const place = {
  /** Since the start of the scenario; for an event the provider's time. */
  at: duration.optional(),
  /** Since the step before. */
  after: duration.optional(),
};

const step = z.union([
  z.strictObject({
    ...place,
    /** Since the start: when a late webhook was delivered. At once where it is left out. */
    receivedAt: duration.optional(),
    conversation: z.string().optional(),
    event,
  }),
  z.strictObject({ ...place, expect: expectation }),
]);

const scenario = z.strictObject({
  name: z.string().min(1),
  start: instant,
  /** Whether a bot message counts as an answer is a setting of the flow; nothing here overrides it. */
  channels: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        kind: z.enum(['whatsapp', 'messenger', 'instagram']),
        name: z.string().default(''),
        marginMs: z.int().min(0).optional(),
      }),
    )
    .min(1),
  /** Left out: one conversation with one contact on each channel, with the channel's own id. */
  conversations: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        channel: z.string().min(1),
        contact: z.string().nullable().default(null),
      }),
    )
    .optional(),
  account: z
    .strictObject({
      timeZone: z.string().default('UTC'),
      workingHours: weeklyHoursField().nullable().default(null),
      country: z.string().length(2).default('BR'),
    })
    .default({ timeZone: 'UTC', workingHours: null, country: 'BR' }),
  team: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        name: z.string().default(''),
        role: z.enum(['owner', 'admin', 'agent']).default('agent'),
        online: z.boolean().default(true),
      }),
    )
    .default([]),
  steps: z.array(step).min(1),
});

export type Scenario = z.output<typeof scenario>;
export type ScenarioStep = Scenario['steps'][number];
export type ScenarioEvent = z.output<typeof event>;
export type ScenarioExpectation = z.output<typeof expectation>;
export type ExpectedHappening = z.output<typeof happening>;

/** Reads any JSON as a scenario. Throws `TypeError` with the place and the reason of everything that is wrong with it. */
export function readScenario(json: unknown): Scenario {
  const reading = scenario.safeParse(json);
  if (reading.success) return reading.data;
  throw new TypeError(`Not a scenario:\n${z.prettifyError(reading.error)}`);
}
