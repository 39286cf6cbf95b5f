import { useLingui } from '@lingui/react/macro';
import { Anchor, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { GalleryTemplate } from './gallery-template.ts';

interface TemplateNeedsProps {
  readonly template: Pick<GalleryTemplate, 'needs'>;
  /** Whether the account has written down any message template. */
  readonly hasTemplates: boolean;
}

/** What has to be there beside the flow, and cannot be filled in here. */
export function TemplateNeeds({ template: { needs }, hasTemplates }: TemplateNeedsProps) {
  const { t } = useLingui();
  if (!needs.includes('message-template') || hasTemplates) return null;
  return (
    <Text size="sm">
      {t`It sends a message template that Meta has approved.`}{' '}
      <Anchor component={Link} href="/settings/message-templates" inherit>
        {t`Write yours down`}
      </Anchor>
    </Text>
  );
}
