import type { ChannelConfig, GraphCall } from '../channel-adapter.ts';

/**
 * The log-in the token is from decides where a call goes: a Page token speaks for the linked account as `me`, an
 * Instagram token names the account, on a host of its own.
 */
export function messagesAddress(channel: ChannelConfig): Pick<GraphCall, 'host' | 'path'> {
  const host = hostOf(channel);
  return { host, path: host === 'instagram' ? `/${encodeURIComponent(channel.externalId)}/messages` : '/me/messages' };
}

export function hostOf({ login }: ChannelConfig): GraphCall['host'] {
  return login === 'instagram' ? 'instagram' : 'facebook';
}
