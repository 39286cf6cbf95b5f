import type { ChannelAction, WireContent } from '@janela/flow-schema';
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

/** A comment, or a visitor's post, by its id at the platform. */
export type CommentRef =
  { readonly kind: 'comment'; readonly value: string } | { readonly kind: 'visitor-post'; readonly value: string };

/** One message to put on the wire. */
export interface OutboundRequest {
  /** To a comment: the one private reply it allows. */
  readonly to: IdentityRef | CommentRef;
  /** As `fitContent` has made it for this channel. */
  readonly content: WireContent;
  readonly sendMode: SendMode;
  /** Our message id: comes back in statuses (WhatsApp) or echoes (Messenger). */
  readonly correlationId: string;
}

/** Something to do that is no message. */
export interface ActionRequest {
  readonly action: ChannelAction;
  readonly to: IdentityRef;
  /** What it is about, by its id at the platform. Null: the conversation as such. */
  readonly target: { readonly type: 'message' | 'comment'; readonly id: string } | null;
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

/** What became of an action. It settles no message, so an id is welcome and not needed. */
export type ActionOutcome =
  { readonly type: 'done'; readonly providerId: string | null } | Exclude<SendOutcome, { type: 'accepted' }>;

/** One channel kind as it speaks on the wire. Pure: no clock, no network. */
export interface ChannelAdapter {
  readonly kind: ChannelKind;
  /** Every entry, change, message and status of one webhook body, in the order of the body. Never throws on any JSON. */
  parse(
    body: unknown,
    context: { readonly channel: ChannelConfig; readonly receivedAt: EpochMs },
  ): readonly InboundEvent[];
  /** Null where the channel has no message of this form: `fitContent` for this channel never makes one. */
  render(request: OutboundRequest, channel: ChannelConfig): GraphCall | null;
  /** Null where the channel has no such thing, or needs a target that is not there. */
  renderAction(request: ActionRequest, channel: ChannelConfig): GraphCall | null;
  /** `answer` null: the connection failed or timed out after the request may have left. */
  classify(answer: GraphAnswer | null): SendOutcome;
  classifyAction(answer: GraphAnswer | null): ActionOutcome;
}
