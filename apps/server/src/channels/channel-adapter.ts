import type { ChannelKind, EpochMs, SendMode } from '@janela/messaging-window';
import type { IdentityRef, InboundEvent } from './inbound-event.ts';

/** What an adapter must know of the channel. `externalId` is the phone number id, the Page id or the Instagram account id. */
export interface ChannelConfig {
  readonly kind: ChannelKind;
  readonly externalId: string;
  /** Instagram only: which log-in the token is from; it decides host and path. */
  readonly login?: 'page' | 'instagram';
  /** Our app's id at Meta: tells our own echoes from another app's. */
  readonly appId?: string;
}

/** One message to put on the wire. */
export interface OutboundRequest {
  readonly to: IdentityRef;
  readonly content: { readonly kind: 'text'; readonly text: string };
  readonly sendMode: SendMode;
  /** Our message id: comes back in statuses (WhatsApp) or echoes (Messenger). */
  readonly correlationId: string;
}

/** A Graph call as data: the client adds base address, version and token. */
export interface GraphCall {
  readonly method: 'POST' | 'GET';
  /** Which of the two hosts: graph.facebook.com or graph.instagram.com. */
  readonly host: 'facebook' | 'instagram';
  /** After the version, with a leading slash. */
  readonly path: string;
  readonly body?: unknown;
}

/** What the platform answered, or null where no answer came. */
export interface GraphAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export type SendOutcome =
  | { readonly type: 'accepted'; readonly providerId: string }
  /** Sending again later can help. `pauseChannel`: the whole channel is throttled, not this message alone. */
  | { readonly type: 'retry'; readonly code: string; readonly afterMs: number | null; readonly pauseChannel: boolean }
  /** Sending again cannot help. */
  | {
      readonly type: 'refused';
      readonly code: string;
      readonly detail: string;
      readonly windowClosed: boolean;
      /** What has to happen, beside failing this message. */
      readonly reaction: 'none' | 'stop-contact' | 'reconnect-channel' | 'alert-admin' | 'await-thread-control';
    }
  /** No answer, or one that does not tell: it may have been sent. Never sent again blindly. */
  | { readonly type: 'uncertain'; readonly detail: string };

/** One channel kind as it speaks on the wire. Pure: no clock, no network. */
export interface ChannelAdapter {
  readonly kind: ChannelKind;
  /** Every entry, change, message and status of one webhook body, in the order of the body. Never throws on any JSON. */
  parse(
    body: unknown,
    context: { readonly channel: ChannelConfig; readonly receivedAt: EpochMs },
  ): readonly InboundEvent[];
  render(request: OutboundRequest, channel: ChannelConfig): GraphCall;
  /** `answer` null: the connection failed or timed out after the request may have left. */
  classify(answer: GraphAnswer | null): SendOutcome;
}
