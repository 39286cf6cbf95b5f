import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { EmptyState } from './empty-state.tsx';
import { useFailureText } from './use-failure-text.ts';

interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** In place of what could not be loaded: what happened, and the way to try again. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const { t } = useLingui();
  const textOf = useFailureText();
  return (
    <div role="alert">
      <EmptyState
        icon={IconPlugConnectedX}
        title={t`This could not be loaded`}
        action={
          <Button variant="default" onClick={onRetry}>
            {t`Try again`}
          </Button>
        }
      >
        {textOf(error)}
      </EmptyState>
    </div>
  );
}
