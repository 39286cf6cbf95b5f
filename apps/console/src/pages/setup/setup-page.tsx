import { useLingui } from '@lingui/react/macro';
import { Button, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation, useSearchParams } from 'wouter';
import { createFirstAccount } from '../../api/session.ts';
import { Entrance } from '../../app/entrance.tsx';
import { chooseLanguage, LANGUAGE_NAMES, LANGUAGES } from '../../app/language.ts';
import { applyProblem } from '../../components/apply-problem.ts';
import { FormFailure } from '../../components/form-failure.tsx';
import { PasswordField } from '../../components/password-field.tsx';
import { useFirstFocus } from '../../components/use-first-focus.ts';
import { SHORTEST_PASSWORD, useSetupForm } from './setup-form.ts';

/** The first account of an installation, by the link that the first start prints. */
export function SetupPage() {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const [, goTo] = useLocation();
  const [params] = useSearchParams();
  const token = params.get('token');
  const first = useFirstFocus();
  const form = useSetupForm();
  const create = useMutation({
    mutationFn: (values: typeof form.values) =>
      createFirstAccount({
        ...values,
        token: token ?? '',
        name: values.name.trim(),
        email: values.email.trim(),
        accountName: values.accountName.trim(),
      }),
    onSuccess: () => {
      queryClient.clear();
      goTo('/', { replace: true });
    },
    onError: (error) => void applyProblem(form, error, Object.keys(form.values)),
  });

  function changeLanguage(value: string | null): void {
    const language = LANGUAGES.find((one) => one === value);
    if (!language) return;
    form.setFieldValue('locale', language);
    void chooseLanguage(language);
  }

  if (token === null) {
    return (
      <Entrance title={t`This link is not complete`}>
        <Text mt="md">{t`Copy the whole link that the server printed when it started, and open it again.`}</Text>
        <Text mt="md">
          <Link href="/sign-in">{t`I have an account: sign in`}</Link>
        </Text>
      </Entrance>
    );
  }
  return (
    <Entrance title={t`Welcome to Janela`} description={t`Create your account. It takes a minute.`}>
      <form noValidate onSubmit={form.onSubmit((values) => create.mutate(values))}>
        <Stack>
          <TextInput label={t`Your name`} autoComplete="name" ref={first} {...form.getInputProps('name')} />
          <TextInput label={t`E-mail`} type="email" autoComplete="username" {...form.getInputProps('email')} />
          <PasswordField
            label={t`Password`}
            description={t`At least ${SHORTEST_PASSWORD} characters.`}
            autoComplete="new-password"
            {...form.getInputProps('password')}
          />
          <TextInput label={t`Company`} autoComplete="organization" {...form.getInputProps('accountName')} />
          <Select
            label={t`Time zone`}
            searchable
            limit={MOST_TIME_ZONES}
            nothingFoundMessage={t`No time zone of that name`}
            data={timeZones(form.values.timeZone)}
            {...form.getInputProps('timeZone')}
          />
          <Select
            label={t`Language of your team`}
            data={LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }))}
            {...form.getInputProps('locale')}
            onChange={changeLanguage}
          />
          <FormFailure error={Object.keys(form.errors).length === 0 ? create.error : null} />
          <Button type="submit" loading={create.isPending}>
            {t`Create the account`}
          </Button>
        </Stack>
      </form>
    </Entrance>
  );
}

/** There are over 400: who looks for another one types a part of its name. */
const MOST_TIME_ZONES = 40;

/** All that the browser knows, and the browser's own, which need not be among them. */
function timeZones(own: string): string[] {
  return [...new Set([own, ...Intl.supportedValuesOf('timeZone')])];
}
