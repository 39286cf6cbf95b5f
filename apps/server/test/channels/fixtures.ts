import { readFileSync } from 'node:fs';
import type { ChannelKind } from '@janela/messaging-window';
import type {
  ActionOutcome,
  ActionRequest,
  ChannelConfig,
  GraphAnswer,
  GraphCall,
  OutboundRequest,
  SendOutcome,
} from '../../src/channels/channel-adapter.ts';
import type { InboundEvent } from '../../src/channels/inbound-event.ts';

/** One webhook body and everything it tells. `raw` is not repeated in the fixture: it is part of the body. */
export interface InboundCase {
  readonly description: string;
  readonly body: unknown;
  readonly events: readonly Omit<InboundEvent, 'raw'>[];
}

export interface InboundFixture {
  readonly channel: ChannelConfig;
  readonly receivedAt: number;
  readonly cases: readonly InboundCase[];
}

export interface OutboundFixture {
  readonly render: readonly {
    readonly description: string;
    readonly channel: ChannelConfig;
    readonly request: OutboundRequest;
    /** Null: the channel has no such message. */
    readonly call: GraphCall | null;
  }[];
  readonly actions: readonly {
    readonly description: string;
    readonly channel: ChannelConfig;
    readonly request: ActionRequest;
    readonly call: GraphCall | null;
  }[];
  readonly classify: readonly {
    readonly description: string;
    readonly answer: GraphAnswer | null;
    readonly outcome: SendOutcome;
  }[];
  readonly classifyAction: readonly {
    readonly description: string;
    readonly answer: GraphAnswer | null;
    readonly outcome: ActionOutcome;
  }[];
}

export function readInbound(kind: ChannelKind): InboundFixture {
  return readJson(`${kind}/inbound.json`) as InboundFixture;
}

export function readOutbound(kind: ChannelKind): OutboundFixture {
  return readJson(`${kind}/outbound.json`) as OutboundFixture;
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
}
