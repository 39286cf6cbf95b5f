import type { ChannelKind } from '@janela/messaging-window';
import type { ChannelFilter } from '@janela/flow-schema';
import { msg } from '@lingui/core/macro';
import type { Words } from '../nodes/node-face.ts';
import { listWords } from './duration-words.ts';

/** The platforms' own names: never translated. */
export const CHANNEL_NAMES: Readonly<Record<ChannelKind, string>> = {
  whatsapp: 'WhatsApp',
  messenger: 'Messenger',
  instagram: 'Instagram',
};

export const CHANNEL_KINDS: readonly ChannelKind[] = ['whatsapp', 'messenger', 'instagram'];

/** A channel kind or one channel, by name. */
export function channelName(name: string, { i18n, directory }: Words): string {
  const kind = CHANNEL_KINDS.find((one) => one === name);
  if (kind !== undefined) return CHANNEL_NAMES[kind];
  return directory.channels.find(({ id }) => id === name)?.name ?? i18n._(msg`a channel that is gone`);
}

/** “on any channel”, “on WhatsApp or Messenger”. */
export function onChannels(filter: ChannelFilter, words: Words): string {
  const { i18n, language } = words;
  if (filter === 'any') return i18n._(msg`on any channel`);
  const names = listWords(
    filter.map((name) => channelName(name, words)),
    language,
    'disjunction',
  );
  return i18n._(msg`on ${names}`);
}
