import { useLingui } from '@lingui/react/macro';
import type { RefusalReason } from '@janela/messaging-window';
import type { ChannelKind } from '../../api/answers.ts';
import { CHANNEL_NAMES } from '../../components/channel-icon.tsx';

/** Why nothing can be written here now, and when it will be possible again. */
export function useRefusalText(): (reason: string, kind: ChannelKind) => string {
  const { t } = useLingui();
  return (reason, kind) => {
    const channel = CHANNEL_NAMES[kind];
    const closed =
      kind === 'whatsapp'
        ? t`The messaging window has closed. WhatsApp lets you write freely again as soon as the customer writes to you.`
        : t`The messaging window has closed. ${channel} lets you write again as soon as the customer writes to you.`;
    const texts: Readonly<Record<RefusalReason, string>> = {
      'window-closed': closed,
      'window-never-opened': t`This customer has not written to you yet. ${channel} lets you write once they do.`,
      'humans-only': t`Only a person of the team may write this, not a bot.`,
      'tag-dead': t`${channel} no longer accepts messages of this kind.`,
      'tag-not-available': t`This account may not send messages of this kind on ${channel}.`,
      'not-on-channel': t`${channel} does not know messages of this kind.`,
      'lane-dead': t`${channel} no longer accepts messages of this kind.`,
      'no-comment': t`There is no comment to answer privately.`,
      'private-reply-used': t`The one private reply to this comment has been sent already.`,
      'private-reply-too-late': t`The comment is older than 7 days, so ${channel} takes no private reply to it any more.`,
    };
    return isRefusal(reason, texts) ? texts[reason] : t`${channel} does not allow a message here now.`;
  };
}

function isRefusal(reason: string, texts: Readonly<Record<RefusalReason, string>>): reason is RefusalReason {
  return Object.hasOwn(texts, reason);
}
