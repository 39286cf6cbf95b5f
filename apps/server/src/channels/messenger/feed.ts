import type { InboundBody, InboundEvent } from '../inbound-event.ts';
import { dedupeKey, fingerprint } from '../meta/dedupe-key.ts';
import type { ChangeFacts } from '../meta/parse-messaging.ts';
import { fromSeconds } from '../meta/provider-time.ts';
import { asId, asObject, asText, type JsonObject } from '../meta/read-json.ts';

/** What a visitor may put on a Page. */
const POSTS = new Set(['post', 'status', 'photo', 'video', 'share']);

/**
 * A comment or a visitor's post on the Page: it allows one private reply and opens no window. `created_time` is in
 * seconds; boosted posts tell the same comment twice.
 * https://developers.facebook.com/docs/graph-api/webhooks/reference/page/#feed
 */
export function readFeedChange({ value, field, context }: ChangeFacts): InboundEvent | null {
  if (field !== 'feed') return null;
  const item = asText(value['item']) ?? '';
  const isComment = item === 'comment';
  const id = asId(isComment ? value['comment_id'] : value['post_id']);
  if (id === null || (!isComment && !POSTS.has(item))) return null;
  const verb = asText(value['verb']) ?? 'none';
  const from = asObject(value['from']);
  const author = asId(from?.['id']);
  const isOwn = author === context.channel.externalId;
  const what = isComment ? 'comment' : 'visitor-post';
  return {
    dedupeKey: verb === 'add' ? dedupeKey(what, id) : dedupeKey(what, id, verb.slice(0, 80), fingerprint(value)),
    identities: author === null || isOwn ? [] : [{ kind: 'psid', value: author }],
    profileName: isOwn ? null : asText(from?.['name']),
    occurredAt: fromSeconds(value['created_time'], context.receivedAt),
    body: bodyOf(value, { what, id, verb, isOwn: isOwn || author === null }),
    raw: value,
  };
}

interface FeedFact {
  readonly what: 'comment' | 'visitor-post';
  readonly id: string;
  readonly verb: string;
  /** Written by the Page itself, or by nobody who is named. */
  readonly isOwn: boolean;
}

function bodyOf(value: JsonObject, { what, id, verb, isOwn }: FeedFact): InboundBody {
  if (isOwn) return { type: 'unknown', reason: `own-${what}` };
  if (verb !== 'add') return { type: 'unknown', reason: `${what}:${verb.slice(0, 80)}` };
  const postId = asId(value['post_id']);
  const parent = what === 'comment' ? asId(value['parent_id']) : null;
  // A comment directly below a post names the post as its parent.
  const parentId = parent === postId ? null : parent;
  const comment = { kind: what, id, postId, parentId, text: asText(value['message']) };
  return { type: 'customer-action', action: what, detail: { comment } };
}
