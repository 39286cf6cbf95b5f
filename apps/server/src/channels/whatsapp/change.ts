import type { EpochMs } from '@janela/messaging-window';
import type { InboundEvent } from '../inbound-event.ts';
import type { JsonObject } from '../meta/read-json.ts';
import type { People } from './people.ts';

/** One change of this number on its way to events. */
export interface WhatsAppChange {
  readonly field: string;
  readonly value: JsonObject;
  readonly people: People;
  readonly receivedAt: EpochMs;
  /** Where events go: a list handed down, because a body may hold more than can be spread into one call. */
  readonly events: InboundEvent[];
}
