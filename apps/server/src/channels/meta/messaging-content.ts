import type { MessageContent, MessageMedia } from '../inbound-event.ts';
import { asId, asList, asObject, asText, type JsonObject } from './read-json.ts';
import { readMessagingReferral } from './read-referral.ts';

/**
 * Attachment types of Messenger and Instagram. What is not here is shown as not supported, never dropped.
 * https://developers.facebook.com/documentation/business-messaging/instagram-messaging/webhooks
 */
const KINDS = new Map<string, MessageContent['kind']>([
  ['image', 'image'],
  ['video', 'video'],
  ['audio', 'audio'],
  ['file', 'document'],
  ['location', 'location'],
  ['fallback', 'share'],
  ['template', 'share'],
  ['share', 'share'],
  ['post', 'share'],
  ['reel', 'share'],
  ['ig_post', 'share'],
  ['ig_reel', 'share'],
  ['story_mention', 'story-mention'],
]);

/** What a message says. `item` is the event around it, where a referral may stand. */
export function readMessagingContent(message: JsonObject, item: JsonObject): MessageContent {
  const content = kindAndText(message);
  const replyTo = asText(asObject(message['reply_to'])?.['mid']);
  const referral = asObject(message['referral']) ?? asObject(item['referral']);
  return {
    ...content,
    ...(replyTo === null ? {} : { replyTo }),
    ...(referral ? { referral: readMessagingReferral(referral) } : {}),
  };
}

function kindAndText(message: JsonObject): MessageContent {
  const text = asText(message['text']);
  if (message['is_unsupported'] === true) return { kind: 'unsupported', text };
  const payload = asText(asObject(message['quick_reply'])?.['payload']);
  if (payload !== null) return { kind: 'quick-reply', text, payload };
  const attachments = asList(message['attachments'])
    .map(asObject)
    .filter((entry) => entry !== null);
  const first = attachments[0];
  const story = asObject(asObject(message['reply_to'])?.['story']);
  if (story) return { kind: 'story-reply', text, ...mediaOf(attachments), ...storyOf(story, attachments) };
  if (!first) return { kind: text === null ? 'unsupported' : 'text', text };
  return { kind: kindOf(first), text: text ?? describe(first), ...mediaOf(attachments) };
}

function kindOf(attachment: JsonObject): MessageContent['kind'] {
  const type = asText(attachment['type']) ?? '';
  const isSticker = type === 'image' && Object.hasOwn(asObject(attachment['payload']) ?? {}, 'sticker_id');
  return isSticker ? 'sticker' : (KINDS.get(type) ?? 'unsupported');
}

/** What can be read of an attachment that came without text. */
function describe(attachment: JsonObject): string | null {
  const payload = asObject(attachment['payload']);
  const coordinates = asObject(payload?.['coordinates']);
  const { lat, long } = coordinates ?? {};
  if (typeof lat === 'number' && typeof long === 'number') return `${lat}, ${long}`;
  return asText(attachment['title']) ?? asText(payload?.['title']);
}

/** The story that is answered is what a reader wants to see, where the answer has no file of its own. */
function storyOf(story: JsonObject, attachments: readonly JsonObject[]): Pick<MessageContent, 'media' | 'story'> {
  const url = asText(story['url']);
  const id = asId(story['id']);
  return {
    ...(url === null || attachments.length > 0 ? {} : { media: { url } }),
    ...(id === null ? {} : { story: { id } }),
  };
}

function mediaOf(attachments: readonly JsonObject[]): Pick<MessageContent, 'media' | 'moreMedia'> {
  const all = attachments.map(linkOf).filter((media) => media !== null);
  const [media, ...moreMedia] = all;
  if (!media) return {};
  return moreMedia.length === 0 ? { media } : { media, moreMedia };
}

function linkOf(attachment: JsonObject): MessageMedia | null {
  const url = asText(asObject(attachment['payload'])?.['url']) ?? asText(attachment['url']);
  return url === null ? null : { url };
}
