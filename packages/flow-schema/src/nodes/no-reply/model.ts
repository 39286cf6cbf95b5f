import { z } from 'zod';
import { durationField } from '../../duration/duration.ts';
import { channelFilterField, channelReferences } from '../channel-filter.ts';
import type { ChannelFilter } from '../channel-filter.ts';
import { defineNode } from '../node-model.ts';

const REPEATS = ['once-per-episode', 'after-each-message'] as const;

/** Starts a run when the customer's last message has gone unanswered for a while. */
export interface NoReplyParams {
  /** ISO-8601 duration since the customer's last message, by the provider's clock. */
  readonly after: string;
  readonly channels: ChannelFilter;
  /**
   * `once-per-episode`: once, until somebody answers. `after-each-message`: again after each newer message of the customer,
   * so that the window this message opened is not lost either.
   */
  readonly repeat: (typeof REPEATS)[number];
}

export const noReply = defineNode<'no-reply', NoReplyParams>({
  kind: 'no-reply',
  family: 'trigger',
  params: z.strictObject({
    after: durationField(),
    channels: channelFilterField(),
    repeat: z.enum(REPEATS).default('once-per-episode'),
  }),
  defaults: { after: 'PT23H', channels: 'any', repeat: 'once-per-episode' },
  ports: () => [{ id: 'next' }],
  waits: false,
  form: [
    { field: 'after', widget: 'duration' },
    { field: 'channels', widget: 'channels' },
    { field: 'repeat', widget: 'choice', options: REPEATS },
  ],
  references: (params) => channelReferences(params.channels, 'params.channels'),
  migrations: [],
});
