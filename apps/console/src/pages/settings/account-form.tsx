import { useLingui } from '@lingui/react/macro';
import { Button, Fieldset, Group, Select, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { accountSettings, changeAccount } from '../../api/account.ts';
import type { Account, AccountChanges } from '../../api/answers.ts';
import { meKey } from '../../api/session.ts';
import { FormFailure } from '../../components/form-failure.tsx';
import { countries, timeZones } from './countries.ts';
import { areRight, hoursOf, toWorkingHours, type HoursValue } from './hours-value.ts';
import { WorkingHoursEditor } from './working-hours.tsx';

interface AccountFormProps {
  readonly account: Account;
  readonly mayChange: boolean;
}

export function AccountForm({ account, mayChange }: AccountFormProps) {
  const { t, i18n } = useLingui();
  const queryClient = useQueryClient();
  const [timeZone, setTimeZone] = useState(account.timeZone);
  const [country, setCountry] = useState(account.country);
  const [hours, setHours] = useState<HoursValue>(() => hoursOf(account));
  const places = useMemo(() => countries(i18n.locale), [i18n.locale]);
  const zones = useMemo(() => timeZones(account.timeZone), [account.timeZone]);
  const right = areRight(hours);
  const save = useMutation({
    mutationFn: (changes: AccountChanges) => changeAccount(changes),
    onSuccess: (changed) => {
      queryClient.setQueryData(accountSettings().queryKey, changed);
      notifications.show({ color: 'green', message: t`Saved. Flows go by it from now on.` });
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: meKey }),
  });

  function submit(): void {
    save.mutate({ timeZone, country, workingHours: hours && toWorkingHours(hours, timeZone) });
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (right) submit();
      }}
    >
      <Fieldset variant="unstyled" disabled={!mayChange}>
        <Stack gap="lg">
          {!mayChange && <Text c="dimmed">{t`Only admins can change this.`}</Text>}
          <Group align="flex-start" grow preventGrowOverflow={false}>
            <Select
              label={t`Time zone`}
              description={t`What times of day mean in flows.`}
              searchable
              limit={100}
              nothingFoundMessage={t`Nothing found`}
              data={[...zones]}
              value={timeZone}
              onChange={(value) => setTimeZone(value ?? timeZone)}
            />
            <Select
              label={t`Country`}
              description={t`Of phone numbers that name none.`}
              searchable
              nothingFoundMessage={t`Nothing found`}
              data={places.map(({ code, name }) => ({ value: code, label: name }))}
              value={country}
              onChange={(value) => setCountry(value ?? country)}
            />
          </Group>
          <section>
            <Title order={2} mb="sm">
              {t`Working hours`}
            </Title>
            <WorkingHoursEditor value={hours} onChange={setHours} />
          </section>
          <FormFailure error={save.error} />
          {mayChange && (
            <Group>
              <Button type="submit" loading={save.isPending} disabled={!right}>
                {t`Save`}
              </Button>
            </Group>
          )}
        </Stack>
      </Fieldset>
    </form>
  );
}
