import { useLingui } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';
import type { ThreadItem } from '@janela/runtime/simulation';
import { useDeedNames } from './deed-names.ts';
import classes from './phone.module.css';

interface EventLineProps {
  readonly item: Extract<ThreadItem, { type: 'event' }>;
  readonly time: string;
}

/** What the customer or a person of the team did. */
export function EventLine({ item: { event, words }, time }: EventLineProps) {
  const { t } = useLingui();
  const names = useDeedNames();
  switch (event.type) {
    case 'customer-message':
      return (
        <li className={classes['line']} data-from="customer">
          <VisuallyHidden>{t`Customer`}: </VisuallyHidden>
          {event.kind !== undefined && event.kind !== 'text' && (
            <em className={classes['media']}>{names.kinds[event.kind]}</em>
          )}
          {event.text !== null && <span className={classes['text']}>{event.text}</span>}
          <span className={classes['facts']}>{time}</span>
        </li>
      );
    case 'human-message':
      return (
        <li className={classes['line']} data-from="person">
          <VisuallyHidden>{t`Person of the team`}: </VisuallyHidden>
          <span className={classes['text']}>{words ?? t`(an answer)`}</span>
          <span className={classes['facts']}>
            {event.source === 'phone-app' ? t`from the phone app` : t`from the console`} · {time}
          </span>
        </li>
      );
    case 'customer-action':
      return (
        <li className={classes['aside']}>
          {event.comment === undefined ? names.actions[event.action] : t`Comment: “${event.comment.text}”`}
        </li>
      );
    case 'conversation-closed':
      return <li className={classes['aside']}>{t`The conversation is closed.`}</li>;
    case 'facts-changed':
      return <li className={classes['aside']}>{t`Something noted about the contact was changed.`}</li>;
    case 'flow-asked-for':
      return <li className={classes['aside']}>{t`The flow is started by the API.`}</li>;
    case 'http-answered':
      return (
        <li className={classes['aside']}>
          {event.answer.outcome === 'ok' ? t`The other system answers.` : t`The other system gives no good answer.`}
        </li>
      );
    case 'bot-message':
    case 'receipt':
    case 'timer':
    case 'move-run':
    case 'stop-run':
      return null;
  }
}
