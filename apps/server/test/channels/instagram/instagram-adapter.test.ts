import { adapters } from '../../../src/channels/registry.ts';
import { describeChannelAdapter } from '../describe-channel-adapter.ts';
import { readInbound, readOutbound } from '../fixtures.ts';

describeChannelAdapter(adapters.instagram, { inbound: readInbound('instagram'), outbound: readOutbound('instagram') });
