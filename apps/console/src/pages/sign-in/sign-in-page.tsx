import { useLingui } from '@lingui/react/macro';
import { Button, Stack, TextInput } from '@mantine/core';
import { isEmail, isNotEmpty, useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation, useSearchParams } from 'wouter';
import { Problem } from '../../api/problem.ts';
import { signIn } from '../../api/session.ts';
import { Entrance } from '../../app/entrance.tsx';
import { useFirstFocus } from '../../components/use-first-focus.ts';
import { FormFailure } from '../../components/form-failure.tsx';
import { PasswordField } from '../../components/password-field.tsx';
import { placeAfterSignIn } from './place-after-sign-in.ts';

export function SignInPage() {
  const { t } = useLingui();
  const queryClient = useQueryClient();
  const [, goTo] = useLocation();
  const [params] = useSearchParams();
  const first = useFirstFocus();
  const form = useForm({
    initialValues: { email: '', password: '' },
    validate: { email: isEmail(t`Write your e-mail address.`), password: isNotEmpty(t`Write your password.`) },
  });
  const enter = useMutation({
    mutationFn: ({ email, password }: typeof form.values) => signIn(email.trim(), password),
    onSuccess: () => {
      // Nothing of whoever was signed in before may be shown.
      queryClient.clear();
      goTo(placeAfterSignIn(params.get('to')), { replace: true });
    },
  });
  const wrong = enter.error instanceof Problem && enter.error.status === 401;
  return (
    <Entrance title={t`Sign in`}>
      <form noValidate onSubmit={form.onSubmit((values) => enter.mutate(values))}>
        <Stack>
          <TextInput
            label={t`E-mail`}
            type="email"
            autoComplete="username"
            ref={first}
            {...form.getInputProps('email')}
          />
          <PasswordField label={t`Password`} autoComplete="current-password" {...form.getInputProps('password')} />
          <FormFailure error={enter.error} {...(wrong ? { text: t`The e-mail and the password do not match.` } : {})} />
          <Button type="submit" loading={enter.isPending}>
            {t`Sign in`}
          </Button>
        </Stack>
      </form>
    </Entrance>
  );
}
