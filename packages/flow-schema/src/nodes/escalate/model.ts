import { z } from 'zod';
import { later, PUNCTUALITY_MS } from '../../analysis/window-proof/window-clock.ts';
import { durationField, durationToMs } from '../../duration/duration.ts';
import { textTemplateField } from '../../text-template/text-template.ts';
import { defineNode } from '../node-model.ts';
import { notifyWaysField, recipientReferences, recipientsField } from '../fields/recipients.ts';
import type { NotifyWay, Recipient } from '../fields/recipients.ts';

/** One rung: who is told, and how long after the rung before. */
export interface EscalationStep {
  /** ISO-8601 since the step before; absent: at once. */
  readonly after?: string | undefined;
  readonly recipients: readonly Recipient[];
  readonly via: readonly NotifyWay[];
  readonly text?: string | undefined;
}

/** Tells one after the other, until a person answers: any human message ends the ladder with the run. */
export interface EscalateParams {
  readonly steps: readonly EscalationStep[];
}

const step: z.ZodType<EscalationStep> = z.strictObject({
  after: durationField().optional(),
  recipients: recipientsField(),
  via: notifyWaysField(),
  text: textTemplateField(2_000).optional(),
});

export const escalate = defineNode<'escalate', EscalateParams>({
  kind: 'escalate',
  family: 'team',
  params: z.strictObject({ steps: z.array(step).min(1).max(10) }),
  defaults: {
    steps: [
      { recipients: [{ type: 'assignee' }], via: ['in-app'] },
      { after: 'PT1H', recipients: [{ type: 'role', role: 'admin' }], via: ['in-app', 'email'] },
    ],
  },
  ports: () => [{ id: 'unanswered' }],
  waits: true,
  form: [{ field: 'steps', widget: 'ladder' }],
  references: ({ steps }) =>
    steps.flatMap(({ recipients }, index) => recipientReferences(recipients, `params.steps.${index}.recipients`)),
  transfer({ steps }, clock) {
    const waits = steps.flatMap(({ after }) => (after === undefined ? [] : [durationToMs(after)]));
    const ms = waits.reduce((sum, one) => sum + one, 0);
    return { unanswered: later(clock, ms + waits.length * PUNCTUALITY_MS) };
  },
  migrations: [],
});
