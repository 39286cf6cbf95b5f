import type { RuleId } from './rules/rule-pack.ts';
import type { Author, ChannelKind, OutboundKind } from './types.ts';

/**
 * Where a conversation stands for the policy. `agent-lane`: the window is closed, the customer's last message is no
 * older than 7 days, and the channel is Messenger or Instagram.
 */
export type PolicyPhase = 'never-opened' | 'open' | 'agent-lane' | 'closed';

/** Why a message is refused. */
export type RefusalReason =
  | 'window-closed'
  | 'window-never-opened'
  | 'humans-only'
  | 'tag-dead'
  | 'tag-not-available'
  | 'not-on-channel'
  | 'lane-dead'
  | 'no-comment'
  | 'private-reply-used'
  | 'private-reply-too-late';

/** A cell answers by itself, or names the right that has to be looked at: `tag` and `private-reply` depend on more. */
export type Cell =
  | { readonly allow: 'response' | 'session' | 'human-agent' | 'template' | 'utility'; readonly rule: RuleId }
  | { readonly refuse: RefusalReason; readonly rule: RuleId }
  | { readonly ask: 'tag' | 'private-reply'; readonly rule: RuleId };

type ByAuthor = Readonly<Record<Author, Cell>>;
type ByPhase = Readonly<Record<PolicyPhase, ByAuthor>>;
type Policy = Readonly<Record<ChannelKind, Readonly<Record<OutboundKind, ByPhase>>>>;

function anyone(cell: Cell): ByAuthor {
  return { human: cell, bot: cell };
}

function always(cell: Cell): ByPhase {
  return { 'never-opened': anyone(cell), open: anyone(cell), 'agent-lane': anyone(cell), closed: anyone(cell) };
}

/** Messenger and Instagram: free inside, a person's answer for 7 days, nothing after. */
function freeForm(rule: 'messenger.window' | 'instagram.window'): ByPhase {
  return {
    'never-opened': anyone({ refuse: 'window-never-opened', rule }),
    open: anyone({ allow: 'response', rule }),
    'agent-lane': {
      human: { allow: 'human-agent', rule: 'tag.human-agent' },
      bot: { refuse: 'window-closed', rule },
    },
    closed: anyone({ refuse: 'window-closed', rule }),
  };
}

const NOT_A_LANE_HERE = always({ refuse: 'not-on-channel', rule: 'lane.not-on-channel' });

/** Total on purpose: a new channel, kind, phase or author does not compile until someone has decided. */
export const POLICY: Policy = {
  whatsapp: {
    'free-form': {
      'never-opened': anyone({ refuse: 'window-never-opened', rule: 'whatsapp.window' }),
      open: anyone({ allow: 'session', rule: 'whatsapp.window' }),
      'agent-lane': anyone({ refuse: 'window-closed', rule: 'whatsapp.window' }),
      closed: anyone({ refuse: 'window-closed', rule: 'whatsapp.window' }),
    },
    template: always({ allow: 'template', rule: 'whatsapp.template' }),
    'utility-template': always({ refuse: 'not-on-channel', rule: 'template.not-on-channel' }),
    'private-reply': always({ refuse: 'not-on-channel', rule: 'private-reply.not-on-channel' }),
    tagged: always({ refuse: 'tag-not-available', rule: 'tag.not-on-channel' }),
    'one-time-notification': NOT_A_LANE_HERE,
    sponsored: NOT_A_LANE_HERE,
    'recurring-notification': NOT_A_LANE_HERE,
    'marketing-message': NOT_A_LANE_HERE,
  },
  messenger: {
    'free-form': freeForm('messenger.window'),
    template: always({ refuse: 'not-on-channel', rule: 'template.not-on-channel' }),
    'utility-template': always({ allow: 'utility', rule: 'messenger.utility-template' }),
    'private-reply': always({ ask: 'private-reply', rule: 'private-reply' }),
    tagged: always({ ask: 'tag', rule: 'tag.human-agent' }),
    'one-time-notification': always({ refuse: 'lane-dead', rule: 'lane.one-time-notification' }),
    sponsored: always({ refuse: 'lane-dead', rule: 'lane.sponsored' }),
    'recurring-notification': always({ refuse: 'lane-dead', rule: 'lane.recurring-notification' }),
    'marketing-message': always({ refuse: 'lane-dead', rule: 'lane.marketing-message' }),
  },
  instagram: {
    'free-form': freeForm('instagram.window'),
    template: always({ refuse: 'not-on-channel', rule: 'template.not-on-channel' }),
    'utility-template': always({ refuse: 'not-on-channel', rule: 'template.not-on-channel' }),
    'private-reply': always({ ask: 'private-reply', rule: 'private-reply' }),
    tagged: always({ ask: 'tag', rule: 'tag.human-agent' }),
    'one-time-notification': NOT_A_LANE_HERE,
    sponsored: NOT_A_LANE_HERE,
    'recurring-notification': always({ refuse: 'lane-dead', rule: 'lane.recurring-notification' }),
    'marketing-message': NOT_A_LANE_HERE,
  },
};
