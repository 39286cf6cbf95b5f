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

const event = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('customer-message'),
    action: action.default('message'),
    text: z.string().nullable().default(null),
  }),
  z.strictObject({ type: z.literal('customer-action'), action }),
  z.strictObject({
    type: z.literal('human-message'),
    source: z.enum(['console', 'phone-app', 'other-app']).default('console'),
  }),
  z.strictObject({ type: z.literal('bot-message') }),
  z.strictObject({ type: z.literal('conversation-closed') }),
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
