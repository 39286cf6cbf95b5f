import { DEFAULT_MARGIN_MS } from '@janela/messaging-window';
import type { HostedConversation } from './hosted.ts';
import type { IdSource } from './id-source.ts';
import type { ScenarioSetup } from './scenario.ts';

/** The conversations of a scenario; where it lists none, one on each channel. Throws `RangeError` for a channel that is not there. */
export function hostedConversations(
  { channels, conversations }: ScenarioSetup,
  { contactId }: Pick<IdSource, 'contactId'>,
): readonly HostedConversation[] {
  const listed: NonNullable<ScenarioSetup['conversations']> =
    conversations ??
    channels.map(({ id }) => ({ id, channel: id, contact: null, phone: null, email: null, facts: NOTHING_NOTED }));
  return listed.map(({ id, channel: channelId, contact, phone, email, facts }) => {
    const channel = channels.find((candidate) => candidate.id === channelId);
    if (channel === undefined)
      throw new RangeError(`Conversation ${id} is on a channel that is not there: ${channelId}`);
    const { kind, name, marginMs = DEFAULT_MARGIN_MS } = channel;
    return {
      id,
      channel: { id: channelId, kind, name, marginMs },
      contact: { id: contactId(id), name: contact, phone, email },
      facts,
    };
  });
}

const NOTHING_NOTED = { tags: [], fields: {}, stage: null, assigneeId: null };
