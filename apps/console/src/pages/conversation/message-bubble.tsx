import { useLingui } from '@lingui/react/macro';
import {
  IconAlertTriangle,
  IconBan,
  IconCheck,
  IconChecks,
  IconClock,
  IconHelpCircle,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ChannelKind, Message } from '../../api/answers.ts';
import { useContentLabel } from './content-label.ts';
import classes from './message-bubble.module.css';
import { useReasonText, useStatusText } from './status-text.ts';

const STATUS_ICONS: Readonly<Record<Message['status'], TablerIcon | null>> = {
  received: null,
  queued: IconClock,
  sending: IconClock,
  sent: IconCheck,
  delivered: IconChecks,
  read: IconChecks,
  blocked: IconBan,
  failed: IconAlertTriangle,
  uncertain: IconHelpCircle,
};

interface MessageBubbleProps {
  readonly message: Message;
  readonly kind: ChannelKind;
  readonly author: string;
}

/** One message: what was said, by whom, when, and what became of it. */
export function MessageBubble({ message, kind, author }: MessageBubbleProps) {
  const { i18n } = useLingui();
  const statusText = useStatusText();
  const reason = useReasonText()(message, kind);
  const label = useContentLabel()(message.content.kind);
  const Icon = STATUS_ICONS[message.status];
  return (
    <li className={classes['message']} data-author={message.author} data-status={message.status}>
      <p className={classes['author']}>{author}</p>
      <div className={classes['bubble']}>
        {label !== null && <p className={classes['label']}>{label}</p>}
        {message.content.text !== null && <p className={classes['text']}>{message.content.text}</p>}
      </div>
      <p className={classes['facts']}>
        <time dateTime={message.at}>{i18n.date(new Date(message.at), { timeStyle: 'short' })}</time>
        {Icon && (
          <span className={classes['status']}>
            <Icon size={14} aria-hidden="true" />
            {statusText[message.status]}
          </span>
        )}
      </p>
      {reason !== null && <p className={classes['reason']}>{reason}</p>}
    </li>
  );
}
