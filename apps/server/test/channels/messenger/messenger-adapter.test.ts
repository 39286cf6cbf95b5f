import { adapters } from '../../../src/channels/registry.ts';
import { describeChannelAdapter } from '../describe-channel-adapter.ts';
import { readInbound, readOutbound } from '../fixtures.ts';

describeChannelAdapter(adapters.messenger, { inbound: readInbound('messenger'), outbound: readOutbound('messenger') });
