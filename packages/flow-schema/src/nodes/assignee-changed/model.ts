import { z } from 'zod';
import { defineTrigger } from '../triggers/define-trigger.ts';
import { beginsAnyTime } from '../triggers/event-trigger.ts';
import type { TriggerRules } from '../triggers/trigger-rules.ts';

const TO = ['anyone', 'somebody', 'nobody'] as const;

/** Starts a run when the conversation is assigned to somebody else, or to nobody any more. */
export interface AssigneeChangedParams extends TriggerRules {
  readonly to: (typeof TO)[number];
}

export const assigneeChanged = defineTrigger<'assignee-changed', Pick<AssigneeChangedParams, 'to'>>({
  kind: 'assignee-changed',
  fields: { to: z.enum(TO).default('anyone') },
  defaults: { to: 'somebody' },
  form: [{ field: 'to', widget: 'choice', options: TO }],
  meets: (one, other) => one.to === 'anyone' || other.to === 'anyone' || one.to === other.to,
  begins: beginsAnyTime,
});
