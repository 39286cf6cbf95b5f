import { z } from 'zod';
import { durationField, durationToMs } from '../../duration/duration.ts';
import { defineNode } from '../node-model.ts';
import { closedOnly, openOnly } from '../../analysis/window-proof/window-phases.ts';

/** Goes by how much is left of the messaging window: what is written after `open` and `closing` is allowed. */
export interface WindowCheckParams {
  /** ISO-8601: so little is left where it counts as closing. */
  readonly closing: string;
}

export const windowCheck = defineNode<'window-check', WindowCheckParams>({
  kind: 'window-check',
  family: 'logic',
  params: z.strictObject({ closing: durationField() }),
  defaults: { closing: 'PT2H' },
  ports: () => [{ id: 'open' }, { id: 'closing' }, { id: 'closed' }],
  waits: false,
  form: [{ field: 'closing', widget: 'duration' }],
  references: () => [],
  transfer({ closing }, clock, context) {
    if (!context.guards) return { open: clock, closing: clock, closed: clock };
    const leftMs = durationToMs(closing);
    const open = openOnly(clock, context);
    const early = open === null ? null : { ...open, maxMs: Math.min(open.maxMs, context.windowMs - leftMs) };
    return {
      open: early === null || early.minMs > early.maxMs ? null : early,
      closing: openOnly(clock, context, leftMs),
      closed: closedOnly(clock, context),
    };
  },
  migrations: [],
});
