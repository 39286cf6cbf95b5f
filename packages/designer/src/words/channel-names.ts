import { msg } from '@lingui/core/macro';
import type { ChannelKind } from '@janela/messaging-window';
import type { Words } from '../nodes/node-face.ts';

/** Proper names, so no language changes them. */
export const CHANNEL_KIND_NAMES: Readonly<Record<ChannelKind, string>> = {
  whatsapp: 'WhatsApp',
  messenger: 'Messenger',
  instagram: 'Instagram',
};

export const CHANNEL_KINDS: readonly ChannelKind[] = ['whatsapp', 'messenger', 'instagram'];

export function isChannelKind(name: string): name is ChannelKind {
  return CHANNEL_KINDS.some((kind) => kind === name);
}

/** The name of a channel kind, or of one channel by its id. */
export function channelName(entry: string, { i18n, directory }: Words): string {
  if (isChannelKind(entry)) return CHANNEL_KIND_NAMES[entry];
  const channel = directory.channels.find(({ id }) => id === entry);
  return channel?.name ?? i18n._(msg`a channel that is gone`);
}

export function memberName(memberId: string, { i18n, directory }: Words): string {
  const member = directory.members.find(({ id }) => id === memberId);
  return member?.name ?? i18n._(msg`a person who is gone`);
}
