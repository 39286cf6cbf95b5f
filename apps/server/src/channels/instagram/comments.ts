import type { InboundComment, InboundEvent } from '../inbound-event.ts';
import { dedupeKey } from '../meta/dedupe-key.ts';
import type { ChangeFacts } from '../meta/parse-messaging.ts';
import { fromEitherUnit } from '../meta/provider-time.ts';
import { asId, asObject, asText } from '../meta/read-json.ts';

/**
 * Comments on posts, reels, ads and live broadcasts, and mentions in somebody else's media. A comment carries no time
 * of its own, so the time of the entry counts.
 * https://developers.facebook.com/docs/instagram-platform/webhooks/examples/ (2025-11-24)
 */
export function readInstagramChange(change: ChangeFacts): InboundEvent | null {
  if (change.field === 'comments' || change.field === 'live_comments') return readComment(change);
  return change.field === 'mentions' ? readMention(change) : null;
}

function readComment({ value, field, entryTime, context }: ChangeFacts): InboundEvent | null {
  // Older bodies name it comment_id.
  const id = asId(value['id']) ?? asId(value['comment_id']);
  const from = asObject(value['from']);
  const author = asId(from?.['id']);
  if (id === null) return null;
  const isOwn = author === context.channel.externalId || from?.['self_ig_scoped_id'] !== undefined;
  const media = asObject(value['media']);
  const facts = {
    dedupeKey: dedupeKey('comment', id),
    identities: author === null || isOwn ? [] : [{ kind: 'igsid' as const, value: author }],
    profileName: isOwn ? null : asText(from?.['username']),
    occurredAt: fromEitherUnit(entryTime, context.receivedAt),
    raw: value,
  };
  if (author === null || isOwn) return { ...facts, body: { type: 'unknown', reason: 'own-comment' } };
  const adId = asId(media?.['ad_id']);
  const comment: InboundComment = {
    kind: 'comment',
    id,
    postId: asId(media?.['id']),
    parentId: asId(value['parent_id']),
    text: asText(value['text']),
    ...(field === 'live_comments' ? { isLive: true } : {}),
    ...(adId === null ? {} : { adId }),
  };
  return { ...facts, body: { type: 'customer-action', action: 'comment', detail: { comment } } };
}

/** Names the media but not the person, so it concerns no conversation. */
function readMention({ value, entryTime, context }: ChangeFacts): InboundEvent | null {
  const mediaId = asId(value['media_id']);
  if (mediaId === null) return null;
  return {
    dedupeKey: dedupeKey('mention', mediaId, asId(value['comment_id']) ?? ''),
    identities: [],
    profileName: null,
    occurredAt: fromEitherUnit(entryTime, context.receivedAt),
    body: { type: 'unknown', reason: 'mention' },
    raw: value,
  };
}
