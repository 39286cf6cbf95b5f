import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { Link } from 'wouter';
import { PageBody } from '../../app/page-body.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';

export function NotFoundPage() {
  const { t } = useLingui();
  return (
    <PageBody>
      <PageHeader title={t`Not found`} />
      <EmptyState
        icon={IconMapQuestion}
        title={t`There is no page at this address`}
        action={
          <Button component={Link} href="/">
            {t`Go to Home`}
          </Button>
        }
      >
        {t`The link may be old, or it was copied only in part.`}
      </EmptyState>
    </PageBody>
  );
}
