import { useLingui } from '@lingui/react/macro';
import { UnstyledButton } from '@mantine/core';
import {
  IconAlertTriangle,
  IconBan,
  IconCheck,
  IconChecks,
  IconClock,
  IconHelpCircle,
  IconLock,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ChannelKind, Message } from '../../api/answers.ts';
import { useContentLabel } from './content-label.ts';
import classes from './message-bubble.module.css';
import { SentContentView } from './sent-content.tsx';
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
  /** Somebody asks why it was, or was not, sent. */
  readonly onWhy: () => void;
}

/** One message: what was said, by whom, when, and what became of it. */
export function MessageBubble({ message, kind, author, onWhy }: MessageBubbleProps) {
  const { t, i18n } = useLingui();
  const { text, sent, privateReply } = message.content;
  const statusText = useStatusText();
  const reason = useReasonText()(message, kind);
  const label = useContentLabel()(message.content.kind);
  const Icon = STATUS_ICONS[message.status];
  return (
    <li className={classes['message']} data-author={message.author} data-status={message.status}>
      <p className={classes['author']}>
        {message.author === 'note' && <IconLock size={12} aria-hidden="true" />}
        {author}
      </p>
      <div className={classes['bubble']}>
        {privateReply && <p className={classes['label']}>{t`Private reply to a comment`}</p>}
        {sent === null ? (
          <>
            {label !== null && <p className={classes['label']}>{label}</p>}
            {text !== null && <p className={classes['text']}>{text}</p>}
          </>
        ) : (
          <SentContentView content={sent} />
        )}
      </div>
      <p className={classes['facts']}>
        <time dateTime={message.at}>{i18n.date(new Date(message.at), { timeStyle: 'short' })}</time>
        {Icon && (
          <span className={classes['status']}>
            <Icon size={14} aria-hidden="true" />
            {statusText[message.status]}
          </span>
        )}
        {isAskedAbout(message) && (
          <UnstyledButton className={classes['why'] ?? ''} onClick={onWhy}>
            {t`Why?`}
          </UnstyledButton>
        )}
      </p>
      {reason !== null && <p className={classes['reason']}>{reason}</p>}
    </li>
  );
}

/** What a flow wrote, and what did not get through, whoever wrote it. */
function isAskedAbout({ author, status }: Message): boolean {
  return author === 'bot' || status === 'blocked' || status === 'failed';
}
