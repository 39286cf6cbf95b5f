import { useLingui } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';
import type { ThreadItem } from '@janela/runtime/simulation';
import { REFUSAL_SENTENCES } from '../history/reason-sentences.ts';
import type { Simulator } from './model/create-simulator.ts';
import { Delivery } from './delivery.tsx';
import { EventLine } from './event-line.tsx';
import classes from './phone.module.css';
import { SentMessage } from './sent-message.tsx';
import { useClock } from './use-clock.ts';

interface PhoneLineProps {
  readonly item: ThreadItem;
  readonly simulator: Simulator;
  /** Whether what can be pressed in it still can. */
  readonly isLast: boolean;
}

/** One thing of the thread: what somebody wrote or did. What only keeps the machine going shows nothing. */
export function PhoneLine({ item, simulator, isLast }: PhoneLineProps) {
  const { t, i18n } = useLingui();
  const clock = useClock(simulator);
  if (item.type === 'event') return <EventLine item={item} time={clock(item.at)} />;
  const { effect, delivery } = item;
  switch (effect.type) {
    case 'send-message':
      return (
        <li className={classes['line']} data-from="bot">
          <VisuallyHidden>{t`Bot`}: </VisuallyHidden>
          <SentMessage content={effect.content} simulator={simulator} pressable={isLast} />
          <span className={classes['facts']}>
            {effect.commentId === undefined ? '' : t`Private reply · `}
            {clock(item.at)} <Delivery status={delivery} />
          </span>
        </li>
      );
    case 'block-message':
      return (
        <li className={classes['line']} data-from="blocked">
          <strong className={classes['why']}>{t`Not sent. ${i18n._(REFUSAL_SENTENCES[effect.reason])}`}</strong>
          <SentMessage content={effect.content} simulator={simulator} pressable={false} />
          <span className={classes['facts']}>{clock(item.at)}</span>
        </li>
      );
    case 'channel-action':
      return <Aside text={actionText(effect.action, t)} />;
    case 'notify-team':
      return <Aside text={t`The team is told: ${effect.text ?? t`the usual words`}`} />;
    case 'create-task':
      return <Aside text={t`Task for the team: ${effect.title}`} />;
    case 'internal-note':
      return <Aside text={t`Note for the team: ${effect.text}`} />;
    case 'record-missed-reminder':
      return <Aside text={t`Too late: the window had closed before the team could be told.`} />;
    case 'http-request':
      return <Aside text={t`Another system is asked: ${hostOf(effect.url)}`} />;
    case 'arm-timer':
    case 'cancel-timer':
      return null;
  }
}

type Action = Extract<Extract<ThreadItem, { type: 'effect' }>['effect'], { type: 'channel-action' }>['action'];

function actionText(action: Action, t: ReturnType<typeof useLingui>['t']): string {
  switch (action.action) {
    case 'mark-seen':
      return t`The bot marks the messages as read.`;
    case 'typing':
      return t`“Typing…” is shown.`;
    case 'react':
      return t`The bot reacts with ${action.emoji}`;
    case 'public-reply':
      return t`The bot answers the comment in public: “${action.text}”`;
  }
}

/** What is no message of either side stands in the middle. */
function Aside({ text }: { readonly text: string }) {
  return <li className={classes['aside']}>{text}</li>;
}

/** Addresses hold keys: who is asked is enough. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '—';
}
