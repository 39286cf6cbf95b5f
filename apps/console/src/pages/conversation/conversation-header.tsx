import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Title, Tooltip } from '@mantine/core';
import { useDisclosure, useDocumentTitle } from '@mantine/hooks';
import { IconArrowLeft, IconHelpCircle, IconHistory, IconUserCircle } from '@tabler/icons-react';
import { Link, useSearch } from 'wouter';
import type { ConversationDetail } from '../../api/answers.ts';
import { ChannelIcon } from '../../components/channel-icon.tsx';
import { ReplyStatusBadge } from '../../components/reply-status-badge.tsx';
import { WindowTime } from '../../components/window-time.tsx';
import { CloseButton } from './close-button.tsx';
import classes from './conversation-header.module.css';
import { FactsPanel } from './facts-panel.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { WhyDrawer } from './why-drawer.tsx';

/** The header must not grow with them: the rest stands in the details. */
const SHOWN_TAGS = 3;

interface ConversationHeaderProps {
  readonly conversation: ConversationDetail;
  readonly alone: boolean;
}

export function ConversationHeader({ conversation, alone }: ConversationHeaderProps) {
  const { t } = useLingui();
  const search = useSearch();
  const [historyOpened, history] = useDisclosure(false);
  const [factsOpened, facts] = useDisclosure(false);
  const [whyOpened, why] = useDisclosure(false);
  const { contact, channel, replyStatus, window, tags, stage } = conversation;
  const name = contact.name ?? t`A customer`;
  const button = alone ? ({ size: 44 } as const) : ({ size: 36, variant: 'default' } as const);
  useDocumentTitle(`${name} · Janela`);
  return (
    <header className={classes['header']}>
      {alone && (
        <ActionIcon
          component={Link}
          href={search === '' ? '/inbox' : `/inbox?${search}`}
          size={44}
          aria-label={t`Back to the inbox`}
        >
          <IconArrowLeft size={20} aria-hidden="true" />
        </ActionIcon>
      )}
      <div className={classes['who']}>
        <Title order={alone ? 1 : 2} size="h3" className={classes['name'] ?? ''}>
          {name}
        </Title>
        <p className={classes['facts']}>
          <WindowTime window={window} />
          <ReplyStatusBadge status={replyStatus} />
          <span className={classes['channel']}>
            <ChannelIcon kind={channel.kind} size={14} />
            {channel.name}
          </span>
        </p>
        {(stage !== null || tags.length > 0) && (
          <p className={classes['labels']}>
            {stage !== null && <span className={classes['label']}>{stage}</span>}
            {tags.slice(0, SHOWN_TAGS).map((tag) => (
              <span key={tag} className={classes['label']} data-tag>
                {tag}
              </span>
            ))}
            {tags.length > SHOWN_TAGS && <span>+{tags.length - SHOWN_TAGS}</span>}
          </p>
        )}
      </div>
      <div className={classes['actions']}>
        <Tooltip label={t`Details`}>
          <ActionIcon {...button} aria-label={t`Details`} onClick={facts.open}>
            <IconUserCircle size={20} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t`What happened and why`}>
          <ActionIcon {...button} aria-label={t`What happened and why`} onClick={history.open}>
            <IconHistory size={20} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t`Why was nothing sent?`}>
          <ActionIcon {...button} aria-label={t`Why was nothing sent?`} onClick={why.open}>
            <IconHelpCircle size={20} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
        <CloseButton conversation={conversation} name={name} compact={alone} />
      </div>
      <FactsPanel conversation={conversation} opened={factsOpened} onClose={facts.close} />
      <HistoryPanel conversation={conversation} opened={historyOpened} onClose={history.close} />
      {whyOpened && <WhyDrawer conversation={conversation} message={null} onClose={why.close} />}
    </header>
  );
}
