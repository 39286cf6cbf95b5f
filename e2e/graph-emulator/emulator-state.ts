import type { Account } from './account.ts';
import { createMessagingWindows, type MessagingWindows } from './messaging-windows.ts';
import { createProviderIds, type ProviderIds } from './provider-id.ts';
import type { RecordedSend } from './recorded-send.ts';

/** A comment or visitor post: it gives the right to one private reply, and no window. */
export interface Comment {
  readonly id: string;
  readonly accountId: string;
  readonly authorId: string;
  readonly at: number;
  privateReplies: number;
}

/** What `GET /{person}` and the webhooks tell of a person. */
export interface PersonProfile {
  readonly accountId: string;
  readonly ids: readonly string[];
  readonly name: string;
  readonly username?: string;
}

export interface Media {
  readonly id: string;
  readonly accountId: string;
  readonly mimeType: string;
  readonly bytes: Buffer;
}

/** Everything the emulator knows; each folder reads what it needs of it. */
export interface EmulatorState {
  readonly now: () => number;
  readonly ids: ProviderIds;
  readonly accounts: Map<string, Account>;
  readonly revokedTokens: Set<string>;
  readonly windows: MessagingWindows;
  readonly people: Map<string, PersonProfile>;
  readonly comments: Map<string, Comment>;
  readonly media: Map<string, Media>;
  readonly sends: RecordedSend[];
  /** Whether 131047 comes as the answer or, as it also does in life, as a `failed` status later. */
  whatsAppWindowErrors: 'answer' | 'status';
}

export function createEmulatorState(now: () => number): EmulatorState {
  return {
    now,
    ids: createProviderIds(),
    accounts: new Map(),
    revokedTokens: new Set(),
    windows: createMessagingWindows(),
    people: new Map(),
    comments: new Map(),
    media: new Map(),
    sends: [],
    whatsAppWindowErrors: 'answer',
  };
}
