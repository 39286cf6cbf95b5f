import { msg } from '@lingui/core/macro';
import type { ChannelAction } from '@janela/flow-schema';
import type { Effect } from '@janela/runtime';
import type { Words } from '../nodes/node-face.ts';
import { contentText } from './content-text.ts';
import { REFUSAL_SENTENCES } from './reason-sentences.ts';
import type { Sentences } from './sentences.ts';
import type { Teller } from './teller.ts';

/** What a flow did, as far as it concerns anybody. */
export function effectSentences(teller: Teller): Sentences<Effect> {
  const { i18n, clock } = teller;
  return {
    'arm-timer': ({ dueAt }) => {
      const time = clock(dueAt);
      return i18n._(msg`Looked at again at ${time}.`);
    },
    'cancel-timer': () => null,
    'send-message': ({ content, commentId }) => {
      const text = contentText(content, teller);
      return i18n._(
        commentId === undefined
          ? msg`The bot wrote: “${text}”`
          : msg`The bot answered the comment in private: “${text}”`,
      );
    },
    'block-message': ({ reason }) => i18n._(REFUSAL_SENTENCES[reason]),
    'notify-team': () => i18n._(msg`The team was notified.`),
    'record-missed-reminder': ({ windowClosedAt }) => {
      const time = clock(windowClosedAt);
      return i18n._(msg`The reminder came too late: the window had closed at ${time}.`);
    },
    'channel-action': ({ action }) => actionText(action, teller),
    'http-request': ({ url }) => {
      const host = hostOf(url);
      return i18n._(msg`Another system was asked: ${host}`);
    },
    'internal-note': ({ text }) => i18n._(msg`A note was written for the team: “${text}”`),
    'create-task': ({ title, dueAt }) => {
      const due = dueAt === null ? null : clock(dueAt);
      return i18n._(
        due === null
          ? msg`A task was given to the team: “${title}”`
          : msg`A task was given to the team, due ${due}: “${title}”`,
      );
    },
  };
}

type ActionTexts = {
  readonly [Kind in ChannelAction['action']]: (
    action: Extract<ChannelAction, { readonly action: Kind }>,
    words: Words,
  ) => string;
};

const ACTIONS: ActionTexts = {
  'mark-seen': (_action, { i18n }) => i18n._(msg`The message was marked as seen.`),
  typing: (_action, { i18n }) => i18n._(msg`“Typing…” was shown to the customer.`),
  react: ({ emoji }, { i18n }) => i18n._(msg`The bot reacted with ${emoji}`),
  'public-reply': ({ text }, { i18n }) => i18n._(msg`The bot answered the comment in public: “${text}”`),
};

function actionText<Kind extends ChannelAction['action']>(
  action: Extract<ChannelAction, { readonly action: Kind }>,
  words: Words,
): string {
  const say: ActionTexts[Kind] = ACTIONS[action.action];
  return say(action, words);
}

/** Addresses hold keys and customers' data; who was asked is enough. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '—';
}
