import { useLingui } from '@lingui/react/macro';
import type { ChannelAction } from '@janela/flow-schema';
import type { Effect } from '@janela/runtime';
import { useContentText } from './content-text.ts';
import type { Sentences } from './sentences.ts';

type ActionTexts = {
  readonly [Kind in ChannelAction['action']]: (action: Extract<ChannelAction, { readonly action: Kind }>) => string;
};

/** What a flow did, as far as it concerns anybody. */
export function useEffectSentences(): Sentences<Effect> {
  const { t, i18n } = useLingui();
  const contentText = useContentText();
  const clock = (at: number) => i18n.date(new Date(at), { dateStyle: 'short', timeStyle: 'short' });

  const actions: ActionTexts = {
    'mark-seen': () => t`The message was marked as seen.`,
    typing: () => t`“Typing…” was shown to the customer.`,
    react: ({ emoji }) => t`The bot reacted with ${emoji}`,
    'public-reply': ({ text }) => t`The bot answered the comment in public: “${text}”`,
  };

  return {
    'arm-timer': ({ dueAt }) => t`Looked at again at ${clock(dueAt)}.`,
    'cancel-timer': () => null,
    'send-message': ({ content, commentId }) => {
      const text = contentText(content);
      return commentId === undefined
        ? t`The bot wrote: “${text}”`
        : t`The bot answered the comment in private: “${text}”`;
    },
    'block-message': () => t`A message of the bot was held back, because the platform would have refused it.`,
    'notify-team': () => t`The team was notified.`,
    'record-missed-reminder': ({ windowClosedAt }) =>
      t`The reminder came too late: the window had closed at ${clock(windowClosedAt)}.`,
    'channel-action': ({ action }) => actionText(actions, action),
    'http-request': ({ url }) => {
      const host = hostOf(url);
      return t`Another system was asked: ${host}`;
    },
    'internal-note': ({ text }) => t`A note was written for the team: “${text}”`,
    'create-task': ({ title, dueAt }) => {
      const due = dueAt === null ? null : clock(dueAt);
      return due === null
        ? t`A task was given to the team: “${title}”`
        : t`A task was given to the team, due ${due}: “${title}”`;
    },
  };
}

function actionText<Kind extends ChannelAction['action']>(
  texts: ActionTexts,
  action: Extract<ChannelAction, { readonly action: Kind }>,
): string {
  const say: ActionTexts[Kind] = texts[action.action];
  return say(action);
}

/** Addresses hold keys and customers' data; who was asked is enough. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '—';
}
