import { z } from 'zod';
import { channelFilterField, channelReferences } from '../channel-filter.ts';
import type { ChannelFilter } from '../channel-filter.ts';
import { defineNode } from '../node-model.ts';

const MODES = ['any', 'contains', 'equals'] as const;

/** Which messages start the flow. Compared without regard to case and accents. */
export type MessageMatch = { readonly mode: 'any' } | { readonly mode: 'contains' | 'equals'; readonly text: string };

/** Starts a run when the customer writes. */
export interface MessageReceivedParams {
  readonly channels: ChannelFilter;
  readonly matches: MessageMatch;
}

export const messageReceived = defineNode<'message-received', MessageReceivedParams>({
  kind: 'message-received',
  family: 'trigger',
  params: z.strictObject({
    channels: channelFilterField(),
    matches: z
      .discriminatedUnion('mode', [
        z.strictObject({ mode: z.literal('any') }),
        z.strictObject({ mode: z.enum(['contains', 'equals']), text: z.string().trim().min(1).max(200) }),
      ])
      .default({ mode: 'any' }),
  }),
  defaults: { channels: 'any', matches: { mode: 'any' } },
  ports: () => [{ id: 'next' }],
  waits: false,
  form: [
    { field: 'channels', widget: 'channels' },
    { field: 'matches', widget: 'message-match', options: MODES, optional: true },
  ],
  references: (params) => channelReferences(params.channels, 'params.channels'),
  migrations: [],
});
