import type { Directory } from '@janela/designer';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { channelList } from '../../api/channels.ts';
import { memberList } from '../../api/members.ts';

/** The channels and people that blocks may name. While they load, and where they cannot be loaded, the designer shows ids. */
export function useDirectory(): Directory {
  const channels = useQuery(channelList()).data;
  const members = useQuery(memberList()).data;
  return useMemo(
    () => ({
      channels: (channels ?? []).map(({ id, name, kind }) => ({ id, name, kind })),
      members: (members ?? []).map(({ id, name }) => ({ id, name })),
    }),
    [channels, members],
  );
}
