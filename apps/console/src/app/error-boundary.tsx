import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconMoodSad } from '@tabler/icons-react';
import { Component, type ReactNode } from 'react';
import { EmptyState } from '../components/empty-state.tsx';

interface ErrorBoundaryState {
  readonly failed: boolean;
}

/** The last net: a page that broke, or whose files a new release has replaced, can be loaded again. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: false };

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div role="alert">
        <EmptyState
          icon={IconMoodSad}
          title={<Trans>This page stopped working</Trans>}
          action={
            <Button onClick={() => window.location.reload()}>
              <Trans>Load it again</Trans>
            </Button>
          }
        >
          <Trans>Nothing you sent is lost.</Trans>
        </EmptyState>
      </div>
    );
  }
}
