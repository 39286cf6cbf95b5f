import { adapters } from '../../../src/channels/registry.ts';
import { describeChannelAdapter } from '../describe-channel-adapter.ts';
import { type InboundFixture, type OutboundFixture, readFixture } from '../fixtures.ts';

describeChannelAdapter(adapters.whatsapp, {
  inbound: readFixture<InboundFixture>('whatsapp/inbound.json'),
  outbound: readFixture<OutboundFixture>('whatsapp/outbound.json'),
});
