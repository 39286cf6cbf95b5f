import type { ChannelKind } from '@janela/messaging-window';
import { z } from 'zod';
import type { Reference } from './reference.ts';
import { refuse } from '../issues/issues-from-zod.ts';

/** Channel kinds by their names, single channels by their ids, or any channel at all. */
export type ChannelFilter = 'any' | readonly string[];

/** The channel kinds that a filter may name. Anything else in a filter is taken for the id of one channel. */
const CHANNEL_KINDS: readonly ChannelKind[] = ['whatsapp', 'messenger', 'instagram'];

export function channelListField(): z.ZodType<readonly string[]> {
  return z
    .array(z.string().min(1).max(100))
    .min(1)
    .max(100)
    .superRefine((names, context) => {
      if (new Set(names).size < names.length) refuse(context, 'repeated-value');
    });
}

export function channelFilterField(): z.ZodType<ChannelFilter> {
  return z.union([z.literal('any'), channelListField()]);
}

export function channelFits(filter: ChannelFilter, channel: { readonly id: string; readonly kind: string }): boolean {
  return filter === 'any' || filter.includes(channel.id) || filter.includes(channel.kind);
}

export function channelReferences(filter: ChannelFilter, field: string): readonly Reference[] {
  if (filter === 'any') return [];
  return filter
    .filter((name) => !CHANNEL_KINDS.some((kind) => kind === name))
    .map((id) => ({ type: 'channel', id, field }));
}
