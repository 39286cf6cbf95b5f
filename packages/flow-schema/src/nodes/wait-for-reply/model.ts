import { z } from 'zod';
import { later, PUNCTUALITY_MS, reopened } from '../../analysis/window-proof/window-clock.ts';
import { durationField, durationToMs } from '../../duration/duration.ts';
import { defineNode } from '../node-model.ts';

/** Waits for whatever the customer says next. */
export interface WaitForReplyParams {
  /** ISO-8601: how long. */
  readonly timeout: string;
}

export const waitForReply = defineNode<'wait-for-reply', WaitForReplyParams>({
  kind: 'wait-for-reply',
  family: 'logic',
  params: z.strictObject({ timeout: durationField() }),
  defaults: { timeout: 'PT12H' },
  ports: () => [{ id: 'replied' }, { id: 'no-reply' }],
  waits: true,
  form: [{ field: 'timeout', widget: 'duration' }],
  references: () => [],
  transfer({ timeout }, clock) {
    const ms = durationToMs(timeout);
    return { replied: reopened(), 'no-reply': later(clock, ms + PUNCTUALITY_MS) };
  },
  migrations: [],
});
