import type { z } from 'zod';
import type { Why, WhyTrigger } from '../../../why/why.ts';
import { toIso, toIsoOrNull } from '../../fields.ts';
import type { whySchema } from './why-schema.ts';

type Answer = z.infer<typeof whySchema>;

/** The answer with its times as the API gives them. */
export function presentWhy(why: Why): Answer {
  const { window } = why;
  return {
    at: toIso(why.at),
    since: toIso(why.since),
    recordSince: toIsoOrNull(why.recordSince),
    window: { ...window, openedAt: toIsoOrNull(window.openedAt), closesAt: toIsoOrNull(window.closesAt) },
    replyStatus: why.replyStatus,
    runs: why.runs.map((run) => ({
      ...run,
      startedAt: toIso(run.startedAt),
      waitsUntil: toIsoOrNull(run.waitsUntil),
      endedAt: toIsoOrNull(run.endedAt),
    })),
    messages: why.messages.map(({ at, queued, ...message }) => ({
      ...message,
      at: toIso(at),
      queued: queued && { ...queued, at: toIso(queued.at) },
    })),
    notices: why.notices.map(({ at, ...notice }) => ({ ...notice, at: toIso(at) })),
    flows: why.flows.map((flow) => ({ ...flow, triggers: flow.triggers.map(presentTrigger) })),
  };
}

function presentTrigger(trigger: WhyTrigger): Answer['flows'][number]['triggers'][number] {
  if (trigger.why === 'armed') return { ...trigger, dueAt: toIso(trigger.dueAt) };
  if (trigger.why === 'started' || trigger.why === 'skipped') return { ...trigger, at: toIso(trigger.at) };
  return trigger;
}
