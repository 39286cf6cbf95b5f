import type { ChannelKind } from '@janela/messaging-window';
import type { ScenarioEvent } from '@janela/runtime/simulation';

const ALL: readonly ChannelKind[] = ['whatsapp', 'messenger', 'instagram'];
const META: readonly ChannelKind[] = ['messenger', 'instagram'];

type Wrote = Extract<ScenarioEvent, { type: 'customer-message' }>;

const wrote = (changes: Partial<Wrote>): ScenarioEvent => ({
  type: 'customer-message',
  action: 'message',
  text: null,
  ...changes,
});

/** What can be made to happen besides writing, and on which channels the platforms know it. */
const DEEDS = {
  photo: { on: ALL, event: wrote({ kind: 'image' }) },
  video: { on: ALL, event: wrote({ kind: 'video' }) },
  voice: { on: ALL, event: wrote({ kind: 'audio' }) },
  document: { on: ALL, event: wrote({ kind: 'document' }) },
  location: { on: ['whatsapp'], event: wrote({ kind: 'location' }) },
  sticker: { on: ['whatsapp', 'messenger'], event: wrote({ kind: 'sticker' }) },
  reaction: { on: ALL, event: { type: 'customer-action', action: 'reaction' } },
  comment: {
    on: META,
    event: {
      type: 'customer-action',
      action: 'comment',
      comment: { id: 'comment-1', postId: 'post-1', text: '🔥' },
    },
  },
  'story-reply': { on: ['instagram'], event: wrote({ action: 'story-reply', text: '😍' }) },
  'story-mention': { on: ['instagram'], event: { type: 'customer-action', action: 'story-mention' } },
  ad: { on: ALL, event: wrote({ action: 'ad-message', referral: { from: 'ad', ref: null, adId: 'ad-1' } }) },
  link: {
    on: META,
    event: {
      type: 'customer-action',
      action: 'referral-existing-thread',
      referral: { from: 'link', ref: 'ref-1', adId: null },
    },
  },
  call: { on: ['whatsapp'], event: { type: 'customer-action', action: 'call' } },
  read: { on: ALL, event: { type: 'customer-action', action: 'read' }, aboutSent: true },
  delivered: { on: ALL, event: { type: 'receipt', status: 'delivered', back: 0 }, aboutSent: true },
  failed: { on: ALL, event: { type: 'receipt', status: 'failed', back: 0 }, aboutSent: true },
  'phone-app': { on: ALL, event: { type: 'human-message', source: 'phone-app' } },
  api: { on: ALL, event: { type: 'flow-asked-for', flowId: 'flow-1', inputs: {} } },
  closed: { on: ALL, event: { type: 'conversation-closed' } },
} satisfies Readonly<Record<string, Omit<Deed, 'id'>>>;

export type DeedId = keyof typeof DEEDS;

export interface Deed {
  readonly id: DeedId;
  readonly on: readonly ChannelKind[];
  readonly event: ScenarioEvent;
  /** Only where the bot has sent something. */
  readonly aboutSent?: boolean;
}

export function deedsOn(channel: ChannelKind): readonly Deed[] {
  return Object.entries(DEEDS)
    .map(([id, deed]) => ({ ...deed, id }) as Deed)
    .filter(({ on }) => on.includes(channel));
}
