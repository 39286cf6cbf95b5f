import { useLingui } from '@lingui/react/macro';
import { hasLength, isEmail, isNotEmpty, useForm } from '@mantine/form';
import { LANGUAGES, type Language } from '../../app/language.ts';

/** The server's least: https://pages.nist.gov/800-63-4/sp800-63b.html asks for 8 or more. */
export const SHORTEST_PASSWORD = 10;
const LONGEST_NAME = 120;

/** The fields of the first account, filled in with what the browser knows. */
export function useSetupForm() {
  const { t, i18n } = useLingui();
  const tooLong = t`Use at most ${LONGEST_NAME} characters.`;
  return useForm({
    initialValues: {
      name: '',
      email: '',
      password: '',
      accountName: '',
      timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      locale: LANGUAGES.find((language): language is Language => language === i18n.locale) ?? 'en',
    },
    validate: {
      name: (value) => nameProblem(value, t`Write your name.`, tooLong),
      email: isEmail(t`Write your e-mail address.`),
      password: hasLength({ min: SHORTEST_PASSWORD }, t`Use at least ${SHORTEST_PASSWORD} characters.`),
      accountName: (value) => nameProblem(value, t`Write the name of your company.`, tooLong),
      timeZone: isNotEmpty(t`Choose a time zone.`),
    },
  });
}

function nameProblem(value: string, missing: string, tooLong: string): string | null {
  if (value.trim() === '') return missing;
  return value.trim().length > LONGEST_NAME ? tooLong : null;
}
