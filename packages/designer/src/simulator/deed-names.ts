import { useLingui } from '@lingui/react/macro';
import type { CustomerAction } from '@janela/messaging-window';
import type { MessageKind } from '@janela/runtime';

interface DeedNames {
  readonly actions: Readonly<Record<CustomerAction, string>>;
  readonly kinds: Readonly<Record<MessageKind, string>>;
}

/** What customers do, as it stands in the thread. */
export function useDeedNames(): DeedNames {
  const { t } = useLingui();
  return {
    actions: {
      message: t`The customer writes.`,
      'quick-reply': t`The customer picks an answer.`,
      'story-reply': t`The customer answers a story.`,
      'story-mention': t`The customer mentions you in a story.`,
      postback: t`The customer presses a button.`,
      reaction: t`The customer reacts to a message.`,
      'referral-existing-thread': t`The customer comes by a link.`,
      'referral-new-thread': t`The customer comes by a link.`,
      'ad-message': t`The customer comes from an ad.`,
      'plugin-message': t`The customer writes from your site.`,
      comment: t`The customer comments on a post.`,
      'visitor-post': t`The customer posts on your page.`,
      call: t`The customer calls.`,
      read: t`The customer has read the messages.`,
      delivery: t`The messages have arrived.`,
      typing: t`The customer is typing.`,
      'opt-in': t`The customer agrees to be written to.`,
      'group-message': t`The customer writes in a group.`,
    },
    kinds: {
      text: t`Text`,
      image: t`Photo`,
      video: t`Video`,
      audio: t`Voice message`,
      document: t`Document`,
      sticker: t`Sticker`,
      location: t`Location`,
      contacts: t`Contact`,
      unknown: t`Something the platform does not show`,
    },
  };
}
