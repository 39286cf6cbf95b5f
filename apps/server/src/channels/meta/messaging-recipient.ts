import type { OutboundRequest } from '../channel-adapter.ts';

/** A person, or the comment or post whose one private reply it is. */
export function messagingRecipient({ kind, value }: OutboundRequest['to']): Readonly<Record<string, string>> {
  if (kind === 'comment') return { comment_id: value };
  return kind === 'visitor-post' ? { post_id: value } : { id: value };
}
