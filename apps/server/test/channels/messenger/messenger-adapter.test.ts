import { adapters } from '../../../src/channels/registry.ts';
import { describeChannelAdapter } from '../describe-channel-adapter.ts';
import { type InboundFixture, type OutboundFixture, readFixture } from '../fixtures.ts';

describeChannelAdapter(adapters.messenger, {
  inbound: readFixture<InboundFixture>('messenger/inbound.json'),
  outbound: readFixture<OutboundFixture>('messenger/outbound.json'),
});
