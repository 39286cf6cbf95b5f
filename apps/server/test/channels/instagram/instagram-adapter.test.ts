import { adapters } from '../../../src/channels/registry.ts';
import { describeChannelAdapter } from '../describe-channel-adapter.ts';
import { type InboundFixture, type OutboundFixture, readFixture } from '../fixtures.ts';

describeChannelAdapter(adapters.instagram, {
  inbound: readFixture<InboundFixture>('instagram/inbound.json'),
  outbound: readFixture<OutboundFixture>('instagram/outbound.json'),
});
