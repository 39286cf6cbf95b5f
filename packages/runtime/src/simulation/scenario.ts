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
    /** Only to be read along: the runtime does not look at the words of people. */
    text: z.string().optional(),
  }),
  z.strictObject({ type: z.literal('bot-message') }),
  z.strictObject({ type: z.literal('conversation-closed') }),
  /** The platform's news of a message of the bot in this conversation: the last one, or `back` further ones before it. */
  z.strictObject({
    type: z.literal('receipt'),
    status: z.enum(['sent', 'delivered', 'read', 'failed']),
    back: z.int().min(0).default(0),
  }),
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

/** What is noted about the contact before anything happens. */
const facts = z.strictObject({
  tags: z.array(z.string()).default([]),
  fields: z.record(z.string(), z.string()).default({}),
  stage: z.string().nullable().default(null),
  assigneeId: z.string().nullable().default(null),
});

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
        /** The name. */
        contact: z.string().nullable().default(null),
        phone: z.string().nullable().default(null),
        email: z.string().nullable().default(null),
        facts: facts.default({ tags: [], fields: {}, stage: null, assigneeId: null }),
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

/** What the conversations of a scenario stand in before anything happens. */
export type ScenarioSetup = Omit<Scenario, 'name' | 'steps'>;

export interface ScenarioProblem {
  /** Where in the file, as a path with dots; empty: the whole. */
  readonly path: string;
  readonly message: string;
}

export type ScenarioReading =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problems: readonly ScenarioProblem[] };

/** Reads any JSON as a scenario, and lists everything that is wrong with it. Never throws. */
export function parseScenario(json: unknown): ScenarioReading {
  const reading = scenario.safeParse(json);
  if (!reading.success)
    return {
      ok: false,
      problems: reading.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message })),
    };
  const problems = unknownPlaces(reading.data);
  return problems.length === 0 ? { ok: true, scenario: reading.data } : { ok: false, problems };
}

/** The same, for where a scenario that cannot be read is a mistake of ours. Throws `TypeError` with every problem. */
export function readScenario(json: unknown): Scenario {
  const reading = parseScenario(json);
  if (reading.ok) return reading.scenario;
  throw new TypeError(
    `Not a scenario:\n${reading.problems.map(({ path, message }) => `${path}: ${message}`).join('\n')}`,
  );
}

/** Names that lead nowhere: they would stop the play in the middle. */
function unknownPlaces({ channels, conversations, steps }: Scenario): readonly ScenarioProblem[] {
  const channelIds = new Set(channels.map(({ id }) => id));
  const listed = conversations ?? channels.map(({ id }) => ({ id, channel: id }));
  const ids = new Set(listed.map(({ id }) => id));
  return [
    ...listed.flatMap(({ channel }, index) =>
      channelIds.has(channel)
        ? []
        : [{ path: `conversations.${index}.channel`, message: `there is no channel “${channel}”` }],
    ),
    ...steps.flatMap((one, index) => {
      if (!('event' in one)) return [];
      if (one.conversation === undefined)
        return ids.size === 1
          ? []
          : [{ path: `steps.${index}.conversation`, message: 'with several conversations each event names its own' }];
      return ids.has(one.conversation)
        ? []
        : [{ path: `steps.${index}.conversation`, message: `there is no conversation “${one.conversation}”` }];
    }),
  ];
}
