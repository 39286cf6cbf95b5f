import type { EpochMs } from '@janela/messaging-window';
import type { ChannelConfig } from '../channel-adapter.ts';
import type { IdentityRef, InboundEvent } from '../inbound-event.ts';
import { dedupeKey, fingerprint } from './dedupe-key.ts';

/** What a parser is given beside the body. */
export interface ParseContext {
  readonly channel: ChannelConfig;
  readonly receivedAt: EpochMs;
}

/** Everything of an event but what it says. */
export type EventFacts = Omit<InboundEvent, 'body'>;

interface UnknownFacts {
  readonly reason: string;
  readonly raw: unknown;
  readonly occurredAt: EpochMs;
  readonly identities?: readonly IdentityRef[];
  /** Where the fact has an id of its own; else the same bytes are the same fact. */
  readonly dedupeKey?: string;
}

/** Stored as it came, so that nothing Meta told is lost. */
export function unknownEvent({ reason, raw, occurredAt, identities, dedupeKey: key }: UnknownFacts): InboundEvent {
  return {
    dedupeKey: key ?? dedupeKey('unknown', reason.slice(0, 80), fingerprint(raw)),
    identities: identities ?? [],
    profileName: null,
    occurredAt,
    body: { type: 'unknown', reason: reason.slice(0, 200) },
    raw,
  };
}
