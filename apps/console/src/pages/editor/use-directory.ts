import type { Directory } from '@janela/designer';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FlowSurroundings } from '../../api/answers.ts';
import { channelList } from '../../api/channels.ts';
import { flowList, flowSurroundings } from '../../api/flows.ts';
import { memberList } from '../../api/members.ts';

/**
 * The channels, people, other flows, contact fields and templates that blocks may name. While they load, and where they cannot be loaded, the designer shows
 * ids. `flowId`: the flow that is edited, which cannot call itself; null: one that is yet to be made.
 */
export function useDirectory(flowId: string | null): Directory {
  const channels = useQuery(channelList()).data;
  const members = useQuery(memberList()).data;
  const flows = useQuery(flowList()).data;
  const around = useQuery(flowSurroundings(flowId)).data;
  return useMemo(
    () => ({
      ...(around === undefined ? {} : { fields: around.fields }),
      ...(around?.templates === undefined ? {} : { templates: approved(around.templates) }),
      channels: (channels ?? []).map(({ id, name, kind }) => ({ id, name, kind })),
      members: (members ?? []).map(({ id, name }) => ({ id, name })),
      flows: (flows ?? []).filter(({ id }) => id !== flowId).map(({ id, name }) => ({ id, name })),
    }),
    [channels, members, flows, around, flowId],
  );
}

type Templates = NonNullable<FlowSurroundings['templates']>;

/** Each once: a template of this name may be there on WhatsApp and on Messenger. */
function approved(templates: Templates): NonNullable<Directory['templates']> {
  const usable = templates.filter(({ status }) => status === 'approved');
  return [...new Map(usable.map((one) => [`${one.name} ${one.language}`, one])).values()];
}
