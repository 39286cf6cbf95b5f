import { useLingui } from '@lingui/react/macro';
import { Button, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { Template } from '../../api/answers.ts';
import { createFromTemplate, flowDetail, flowsKey } from '../../api/flows.ts';
import { useLanguage } from '../../app/language.ts';
import { CHANNEL_NAMES, ChannelIcon } from '../../components/channel-icon.tsx';
import { FormFailure } from '../../components/form-failure.tsx';
import { useIsAdmin } from '../../components/use-is-admin.ts';
import { TemplatePreview } from './template-preview.tsx';
import classes from './templates-page.module.css';

export function TemplateCard({ template }: { readonly template: Template }) {
  const { t } = useLingui();
  const isAdmin = useIsAdmin();
  const language = useLanguage();
  const queryClient = useQueryClient();
  const [, goTo] = useLocation();
  const start = useMutation({
    mutationFn: () => createFromTemplate(template.id, language),
    onSuccess: (flow) => {
      queryClient.setQueryData(flowDetail(flow.id).queryKey, flow);
      goTo(`/flows/${flow.id}`);
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: flowsKey, exact: true }),
  });
  return (
    <li className={classes['card']}>
      <TemplatePreview templateId={template.id} />
      <Title order={2} size="h3">
        {template.title[language]}
      </Title>
      <p className={classes['summary']}>{template.summary[language]}</p>
      <p className={classes['channels']}>
        {template.channels.map((kind) => (
          <span key={kind} className={classes['channel']}>
            <ChannelIcon kind={kind} size={14} />
            {CHANNEL_NAMES[kind]}
          </span>
        ))}
      </p>
      {isAdmin ? (
        <Button className={classes['use'] ?? ''} loading={start.isPending} onClick={() => start.mutate()}>
          {t`Use this template`}
        </Button>
      ) : (
        <Text size="sm" c="dimmed">{t`An admin of your account can use it.`}</Text>
      )}
      <FormFailure error={start.error} />
    </li>
  );
}
