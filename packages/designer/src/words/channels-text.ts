import { msg } from '@lingui/core/macro';
import type { ChannelFilter } from '@janela/flow-schema';
import type { Words } from '../nodes/node-face.ts';
import { channelName } from './channel-names.ts';
import { listText } from './list-text.ts';

/** “on any channel”, “on WhatsApp or Shop”: what follows a comma. */
export function channelsText(filter: ChannelFilter, words: Words): string {
  if (filter === 'any') return words.i18n._(msg`on any channel`);
  const channels = channelListText(filter, words);
  return words.i18n._(msg`on ${channels}`);
}

export function channelListText(channels: readonly string[], words: Words): string {
  return listText(
    channels.map((entry) => channelName(entry, words)),
    words.language,
    'disjunction',
  );
}
