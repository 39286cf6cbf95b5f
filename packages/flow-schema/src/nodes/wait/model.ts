import { z } from 'zod';
import { defineNode } from '../node-model.ts';
import { forFromDuration } from './migrations.ts';
import { untilField, longestWaitMs } from './until.ts';
import type { Until } from './until.ts';
import { later } from '../../analysis/window-proof/window-clock.ts';

const WITHIN = ['any-time', 'working-hours'] as const;

/** Lets time pass. */
export interface WaitParams {
  readonly until: Until;
  /** `working-hours`: a wait that ends outside the account's working hours goes on to their next beginning. */
  readonly within: (typeof WITHIN)[number];
}

export const wait = defineNode<'wait', WaitParams>({
  kind: 'wait',
  family: 'logic',
  params: z.strictObject({ until: untilField(), within: z.enum(WITHIN).default('any-time') }),
  defaults: { until: { type: 'duration', duration: 'PT1H' }, within: 'any-time' },
  ports: () => [{ id: 'next' }],
  waits: true,
  form: [
    { field: 'until', widget: 'moment' },
    { field: 'within', widget: 'choice', options: WITHIN },
  ],
  references: () => [],
  transfer({ until, within }, clock, context) {
    const gapMs = within === 'working-hours' ? (context.longestGapMs ?? 0) : 0;
    return { next: later(clock, longestWaitMs(until, context) + gapMs) };
  },
  reads: ({ until }) =>
    until.type === 'date-field'
      ? [{ of: 'contact', key: until.field, field: 'params.until.field', mayBeUnset: true }]
      : [],
  migrations: [forFromDuration],
});
