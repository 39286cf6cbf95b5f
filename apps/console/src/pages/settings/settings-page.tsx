import { useLingui } from '@lingui/react/macro';
import { Anchor, Button, SegmentedControl, Stack, Text, Title, useMantineColorScheme } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconBroadcast, IconChevronRight, IconClock, IconTemplate, type TablerIcon } from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { changeMe, meKey, signOut, useMe } from '../../api/session.ts';
import { PageBody } from '../../app/page-body.tsx';
import { FormFailure } from '../../components/form-failure.tsx';
import { LanguageSelect } from '../../components/language-select.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import classes from './settings-page.module.css';

const SCHEMES = ['auto', 'light', 'dark'] as const;

export function SettingsPage() {
  const { t } = useLingui();
  const me = useMe();
  const queryClient = useQueryClient();
  const [, goTo] = useLocation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const schemes = { auto: t`As the device`, light: t`Light`, dark: t`Dark` };
  const leave = useMutation({
    mutationFn: signOut,
    onSuccess: () => {
      queryClient.clear();
      sessionStorage.clear();
      goTo('/sign-in', { replace: true });
    },
  });
  const speak = useMutation({
    mutationFn: changeMe,
    onSettled: () => queryClient.invalidateQueries({ queryKey: meKey }),
  });
  return (
    <PageBody>
      <PageHeader title={t`Settings`} />
      <Stack gap="xl" className={classes['groups'] ?? ''}>
        <section>
          <Title order={2}>{t`Language`}</Title>
          <Text c="dimmed" mb="sm">{t`For the pages on this device, and for the e-mails to you.`}</Text>
          <LanguageSelect onChosen={(locale) => speak.mutate({ locale })} />
        </section>
        <section>
          <Title order={2} id="appearance">
            {t`Appearance`}
          </Title>
          <SegmentedControl
            mt="sm"
            aria-labelledby="appearance"
            data={SCHEMES.map((value) => ({ value, label: schemes[value] }))}
            value={colorScheme}
            onChange={(value) => setColorScheme(SCHEMES.find((one) => one === value) ?? 'auto')}
          />
        </section>
        <section>
          <Title order={2}>{t`Company`}</Title>
          <Stack gap={4} mt="sm" component="nav" aria-label={t`Settings of the company`}>
            <SettingsLink href="/settings/account" icon={IconClock}>
              {t`Working hours, time zone and country`}
            </SettingsLink>
            <SettingsLink href="/settings/message-templates" icon={IconTemplate}>
              {t`Message templates`}
            </SettingsLink>
            <SettingsLink href="/settings/receivers" icon={IconBroadcast}>
              {t`Team chats and webhooks`}
            </SettingsLink>
          </Stack>
        </section>
        <section>
          <Title order={2}>{t`Account`}</Title>
          {me.data && (
            <Text c="dimmed" mb="sm">
              {me.data.user.name} · {me.data.user.email} · {me.data.account.name}
            </Text>
          )}
          <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
            {t`Sign out`}
          </Button>
          <FormFailure error={leave.error} />
        </section>
      </Stack>
    </PageBody>
  );
}

interface SettingsLinkProps {
  readonly href: string;
  readonly icon: TablerIcon;
  readonly children: string;
}

function SettingsLink({ href, icon: Icon, children }: SettingsLinkProps) {
  return (
    <Anchor component={Link} href={href} className={classes['link'] ?? ''}>
      <Icon size={20} stroke={1.6} aria-hidden="true" />
      <span>{children}</span>
      <IconChevronRight size={16} aria-hidden="true" />
    </Anchor>
  );
}
