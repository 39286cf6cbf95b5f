import type { Directory } from '@janela/designer';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { channelList } from '../../api/channels.ts';
import { flowList } from '../../api/flows.ts';
import { memberList } from '../../api/members.ts';

/**
 * The channels, people and other flows that blocks may name. While they load, and where they cannot be loaded, the designer shows
 * ids. `flowId`: the flow that is edited, which cannot call itself.
 */
export function useDirectory(flowId: string): Directory {
  const channels = useQuery(channelList()).data;
  const members = useQuery(memberList()).data;
  const flows = useQuery(flowList()).data;
  return useMemo(
    () => ({
      channels: (channels ?? []).map(({ id, name, kind }) => ({ id, name, kind })),
      members: (members ?? []).map(({ id, name }) => ({ id, name })),
      flows: (flows ?? []).filter(({ id }) => id !== flowId).map(({ id, name }) => ({ id, name })),
    }),
    [channels, members, flows, flowId],
  );
}
