import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from 'wouter';

export function BackToSettings() {
  const { t } = useLingui();
  return (
    <Button
      component={Link}
      href="/settings"
      variant="subtle"
      size="compact-sm"
      ml={-8}
      mb="xs"
      leftSection={<IconArrowLeft size={16} aria-hidden="true" />}
    >
      {t`Settings`}
    </Button>
  );
}
