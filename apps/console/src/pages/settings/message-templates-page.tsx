import { useLingui } from '@lingui/react/macro';
import { Badge, Button, Skeleton, Stack, Title } from '@mantine/core';
import { IconTemplate } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MessageTemplate } from '../../api/answers.ts';
import { messageTemplateList } from '../../api/message-templates.ts';
import { PageBody } from '../../app/page-body.tsx';
import { CHANNEL_NAMES, ChannelIcon } from '../../components/channel-icon.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useIsAdmin } from '../../components/use-is-admin.ts';
import { BackToSettings } from './back-to-settings.tsx';
import { MessageTemplateModal } from './message-template-modal.tsx';
import classes from './message-templates-page.module.css';
import { useTemplateWords } from './template-words.ts';

/** What Meta has approved, written down by hand, so that flows can be checked against it. */
export function MessageTemplatesPage() {
  const { t } = useLingui();
  const list = useQuery(messageTemplateList());
  const mayChange = useIsAdmin();
  const [edited, setEdited] = useState<MessageTemplate | 'new' | null>(null);
  const add = <Button onClick={() => setEdited('new')}>{t`Add a template`}</Button>;
  return (
    <PageBody>
      <BackToSettings />
      <PageHeader
        title={t`Message templates`}
        description={t`Write down here what Meta has approved: the editor then offers your templates and warns you in time.`}
        action={mayChange && (list.data?.length ?? 0) > 0 ? add : undefined}
      />
      {list.isPending && (
        <Stack aria-hidden="true">
          <Skeleton height={72} />
          <Skeleton height={72} />
        </Stack>
      )}
      {list.isError && !list.data && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.length === 0 && (
        <EmptyState icon={IconTemplate} title={t`No templates yet`} action={mayChange ? add : undefined}>
          {t`With a template you can write to customers after the messaging window has closed.`}
        </EmptyState>
      )}
      {(list.data?.length ?? 0) > 0 && (
        <ul className={classes['rows']}>
          {list.data?.map((template) => (
            <Row key={template.id} template={template} {...(mayChange ? { onEdit: () => setEdited(template) } : {})} />
          ))}
        </ul>
      )}
      {edited !== null && (
        <MessageTemplateModal template={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </PageBody>
  );
}

interface RowProps {
  readonly template: MessageTemplate;
  readonly onEdit?: () => void;
}

function Row({ template, onEdit }: RowProps) {
  const { t } = useLingui();
  const { statuses, categories } = useTemplateWords();
  const { name, language, channelKind, category, status, body } = template;
  return (
    <li className={classes['row']}>
      <ChannelIcon kind={channelKind} size={24} />
      <div className={classes['text']}>
        <Title order={2} size="h3">
          {name}
        </Title>
        <p className={classes['facts']}>
          <span>{CHANNEL_NAMES[channelKind]}</span>
          <span>{language}</span>
          <span>{categories[category]}</span>
          <Badge
            component="span"
            variant="light"
            color={status === 'approved' ? 'green' : 'gray'}
            className={classes['status'] ?? ''}
          >
            {statuses[status]}
          </Badge>
        </p>
        {body !== null && <p className={classes['body']}>{body}</p>}
      </div>
      {onEdit !== undefined && (
        <Button variant="default" aria-label={t`Edit ${name}`} onClick={onEdit}>
          {t`Edit`}
        </Button>
      )}
    </li>
  );
}
