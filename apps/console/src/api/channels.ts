import { queryOptions } from '@tanstack/react-query';
import type { ConnectedChannel, NewChannel } from './answers.ts';
import { answer, api } from './client.ts';

export const channelsKey = ['channels'] as const;

export function channelList() {
  return queryOptions({
    queryKey: channelsKey,
    queryFn: async () => (await answer(api.GET('/api/v1/channels'))).items,
    staleTime: 60_000,
  });
}

/** One channel with what Meta's form asks for; admins only. */
export function channelSetup(id: string): Promise<ConnectedChannel> {
  return answer(api.GET('/api/v1/channels/{id}', { params: { path: { id } } }));
}

export function connectChannel(channel: NewChannel): Promise<ConnectedChannel> {
  return answer(api.POST('/api/v1/channels', { body: channel }));
}
