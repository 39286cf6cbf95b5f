import type { ChannelKind } from '@janela/messaging-window';
import type { ChannelAdapter } from './channel-adapter.ts';
import { instagramAdapter } from './instagram/adapter.ts';
import { messengerAdapter } from './messenger/adapter.ts';
import { whatsappAdapter } from './whatsapp/adapter.ts';

/** Total: a new channel kind does not compile until it has an adapter. */
export const adapters: Readonly<Record<ChannelKind, ChannelAdapter>> = {
  whatsapp: whatsappAdapter,
  messenger: messengerAdapter,
  instagram: instagramAdapter,
};
