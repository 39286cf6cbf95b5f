import { useLingui } from '@lingui/react/macro';
import type { MessageTemplate } from '../../api/answers.ts';

/** What Meta's words for templates are called here. */
export function useTemplateWords(): {
  readonly statuses: Readonly<Record<MessageTemplate['status'], string>>;
  readonly categories: Readonly<Record<MessageTemplate['category'], string>>;
} {
  const { t } = useLingui();
  return {
    statuses: {
      approved: t`Approved`,
      pending: t`In review`,
      rejected: t`Rejected`,
      paused: t`Paused by Meta`,
      disabled: t`Disabled by Meta`,
    },
    categories: { marketing: t`Marketing`, utility: t`Utility`, authentication: t`Authentication` },
  };
}
