import type { RefusalReason } from './policy.ts';
import { startOfDay } from './rules/day.ts';
import type { Rule } from './rules/rule.ts';
import { isInForce, ruleById, type RuleId } from './rules/rule-pack.ts';
import type { Author, ChannelKind, EpochMs, MessageTag } from './types.ts';

interface TagPolicy {
  readonly channels: readonly ChannelKind[];
  /** Who may use it while it lives. */
  readonly authors: readonly Author[];
  /** The rule that lets it be used while it is in force; none where Janela never uses it. */
  readonly alive?: RuleId;
  /** The rule that refuses it otherwise. */
  readonly refusedBy: RuleId;
  readonly refusedAs: RefusalReason;
}

const EVERYONE = ['human', 'bot'] as const;

const TAGS: Readonly<Record<MessageTag, TagPolicy>> = {
  HUMAN_AGENT: {
    channels: ruleById('tag.human-agent').channels,
    authors: [ruleById('tag.human-agent').value.author],
    alive: 'tag.human-agent',
    refusedBy: 'tag.human-agent',
    refusedAs: 'humans-only',
  },
  ACCOUNT_UPDATE: updateTag('tag.account-update'),
  CONFIRMED_EVENT_UPDATE: updateTag('tag.confirmed-event-update'),
  POST_PURCHASE_UPDATE: updateTag('tag.post-purchase-update'),
  CUSTOMER_FEEDBACK: {
    channels: ['messenger'],
    authors: EVERYONE,
    refusedBy: 'tag.customer-feedback',
    refusedAs: 'tag-dead',
  },
  NON_PROMOTIONAL_SUBSCRIPTION: {
    channels: ['messenger'],
    authors: EVERYONE,
    refusedBy: 'tag.news',
    refusedAs: 'tag-not-available',
  },
};

function updateTag(alive: 'tag.account-update' | 'tag.confirmed-event-update' | 'tag.post-purchase-update'): TagPolicy {
  const { channels } = ruleById(alive);
  return { channels, authors: EVERYONE, alive, refusedBy: `${alive}.ended`, refusedAs: 'tag-dead' };
}

export interface TagQuestion {
  readonly channel: ChannelKind;
  readonly tag: MessageTag;
  readonly author: Author;
  readonly now: EpochMs;
}

export type TagAnswer =
  /** `until` is exclusive; null: no known end. */
  | { readonly allow: true; readonly rule: RuleId; readonly until: EpochMs | null }
  | { readonly allow: false; readonly rule: RuleId; readonly refuse: RefusalReason };

/** Whether this author may use the tag at all. That HUMAN_AGENT also needs a recent message is asked elsewhere. */
export function answerTag({ channel, tag, author, now }: TagQuestion): TagAnswer {
  const { channels, authors, alive, refusedBy, refusedAs } = TAGS[tag];
  if (!channels.includes(channel)) return { allow: false, rule: 'tag.not-on-channel', refuse: 'tag-not-available' };
  if (alive === undefined || !isInForce(ruleById(alive), now) || !authors.includes(author)) {
    return { allow: false, rule: refusedBy, refuse: refusedAs };
  }
  const { validUntil }: Rule = ruleById(alive);
  return { allow: true, rule: alive, until: validUntil === undefined ? null : startOfDay(validUntil) };
}
