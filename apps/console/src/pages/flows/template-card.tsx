import { useLingui } from '@lingui/react/macro';
import { Button, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { Template } from '../../api/answers.ts';
import { flowsKey, startFromTemplate } from '../../api/flows.ts';
import { LANGUAGES } from '../../app/language.ts';
import { CHANNEL_NAMES, ChannelIcon } from '../../components/channel-icon.tsx';
import { useFailureText } from '../../components/use-failure-text.ts';
import { useIsAdmin } from '../../components/use-is-admin.ts';
import classes from './templates-page.module.css';

export function TemplateCard({ template }: { readonly template: Template }) {
  const { t, i18n } = useLingui();
  const isAdmin = useIsAdmin();
  const queryClient = useQueryClient();
  const failureText = useFailureText();
  const [, goTo] = useLocation();
  const language = LANGUAGES.find((one) => one === i18n.locale) ?? 'en';
  const title = template.title[language];
  const start = useMutation({
    mutationFn: () => startFromTemplate(template.id, language),
    onSuccess: () => {
      notifications.show({ color: 'green', title: t`${title} is live`, message: t`It works from now on.` });
      goTo('/flows');
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: flowsKey }),
  });
  return (
    <li className={classes['card']}>
      <Title order={2} size="h3">
        {title}
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
      <div role="alert">{start.isError && <p className={classes['failure']}>{failureText(start.error)}</p>}</div>
    </li>
  );
}
