import type { RefusalReason } from './policy.ts';
import type { RuleId } from './rules/rule-pack.ts';
import type { Author, ChannelKind, EpochMs, MessageTag } from './types.ts';

/** 2026-04-27T00:00:00Z: from this moment the three update tags answer error 100. */
const UPDATE_TAGS_DIED_AT: EpochMs = 1_777_248_000_000;

interface TagPolicy {
  readonly rule: RuleId;
  readonly channels: readonly ChannelKind[];
  /** Who may use it while it lives; none where Janela never may. */
  readonly authors: readonly Author[];
  /** Not alive from here on; absent: still alive. */
  readonly diedAt?: EpochMs;
  /** Only while the customer's last message is no older than 7 days. */
  readonly agentLane: boolean;
}

const UPDATE_TAG = {
  channels: ['messenger'],
  authors: ['human', 'bot'],
  diedAt: UPDATE_TAGS_DIED_AT,
  agentLane: false,
} as const;

const TAGS: Readonly<Record<MessageTag, TagPolicy>> = {
  HUMAN_AGENT: { rule: 'tag.human-agent', channels: ['messenger', 'instagram'], authors: ['human'], agentLane: true },
  ACCOUNT_UPDATE: { rule: 'tag.account-update', ...UPDATE_TAG },
  CONFIRMED_EVENT_UPDATE: { rule: 'tag.confirmed-event-update', ...UPDATE_TAG },
  POST_PURCHASE_UPDATE: { rule: 'tag.post-purchase-update', ...UPDATE_TAG },
  CUSTOMER_FEEDBACK: {
    rule: 'tag.customer-feedback',
    channels: ['messenger'],
    authors: [],
    diedAt: 0,
    agentLane: false,
  },
  NON_PROMOTIONAL_SUBSCRIPTION: { rule: 'tag.news', channels: ['messenger'], authors: [], agentLane: false },
};

export interface TagQuestion {
  readonly channel: ChannelKind;
  readonly tag: MessageTag;
  readonly author: Author;
  readonly now: EpochMs;
  /** Whether the customer's last message is no older than 7 days. */
  readonly inAgentLane: boolean;
}

/** Null where the tag may be used, else why not. */
export function refuseTag({
  channel,
  tag,
  author,
  now,
  inAgentLane,
}: TagQuestion): { rule: RuleId; refuse: RefusalReason } | null {
  const policy = TAGS[tag];
  if (!policy.channels.includes(channel)) return { rule: 'tag.not-on-channel', refuse: 'tag-not-available' };
  if (policy.diedAt !== undefined && now >= policy.diedAt) return { rule: policy.rule, refuse: 'tag-dead' };
  if (!policy.authors.includes(author)) {
    return { rule: policy.rule, refuse: policy.authors.length === 0 ? 'tag-not-available' : 'humans-only' };
  }
  return policy.agentLane && !inAgentLane ? { rule: policy.rule, refuse: 'window-closed' } : null;
}

/** The rule that speaks of a tag. */
export function ruleOfTag(tag: MessageTag): RuleId {
  return TAGS[tag].rule;
}
