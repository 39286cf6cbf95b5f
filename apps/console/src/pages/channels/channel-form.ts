import { useLingui } from '@lingui/react/macro';
import { hasLength, isNotEmpty, useForm } from '@mantine/form';
import type { ChannelKind, NewChannel } from '../../api/answers.ts';

export const CHANNEL_KINDS = ['whatsapp', 'messenger', 'instagram'] as const satisfies ChannelKind[];

interface ChannelFormValues {
  kind: ChannelKind;
  name: string;
  login: 'page' | 'instagram';
  externalId: string;
  accessToken: string;
  appSecret: string;
  appId: string;
}

const SHORTEST_SECRET = 8;

export function useChannelForm() {
  const { t } = useLingui();
  const initialValues: ChannelFormValues = {
    kind: 'whatsapp',
    name: '',
    login: 'page',
    externalId: '',
    accessToken: '',
    appSecret: '',
    appId: '',
  };
  return useForm({
    initialValues,
    validate: {
      name: isNotEmpty(t`Give it a name.`),
      externalId: isNotEmpty(t`Copy this id from Meta.`),
      accessToken: hasLength({ min: SHORTEST_SECRET }, t`Copy the whole token from Meta.`),
      appSecret: hasLength({ min: SHORTEST_SECRET }, t`Copy the whole secret from Meta.`),
    },
  });
}

/** What the platform calls the id of each kind. */
export function useExternalIdLabels(): Readonly<Record<ChannelKind, string>> {
  const { t } = useLingui();
  return { whatsapp: t`Phone number id`, messenger: t`Page id`, instagram: t`Instagram account id` };
}

export function toNewChannel({
  kind,
  name,
  login,
  externalId,
  accessToken,
  appSecret,
  appId,
}: ChannelFormValues): NewChannel {
  return {
    kind,
    name: name.trim(),
    externalId: externalId.trim(),
    accessToken: accessToken.trim(),
    appSecret: appSecret.trim(),
    safetyMargin: 'PT1M',
    ...(appId.trim() === '' ? {} : { appId: appId.trim() }),
    ...(kind === 'instagram' ? { login } : {}),
  };
}
