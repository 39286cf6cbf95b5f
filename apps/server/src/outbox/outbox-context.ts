import type { ChannelDirectory } from '../channels/channel-directory.ts';
import type { GraphClient } from '../channels/graph-client.ts';
import type { Services } from '../services.ts';

/** What whoever delivers has at hand. */
export interface OutboxContext extends Services {
  readonly channels: ChannelDirectory;
  readonly graph: GraphClient;
}
