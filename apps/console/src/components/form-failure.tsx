import { Text } from '@mantine/core';
import { useFailureText } from './use-failure-text.ts';

interface FormFailureProps {
  readonly error: unknown;
  /** Instead of the server's words. */
  readonly text?: string;
}

/** What went wrong with a form as a whole. The place is always there, so that screen readers hear what comes into it. */
export function FormFailure({ error, text }: FormFailureProps) {
  const failureText = useFailureText();
  return (
    <div role="alert">
      {error !== null && error !== undefined && (
        <Text size="sm" c="var(--mantine-color-error)">
          {text ?? failureText(error)}
        </Text>
      )}
    </div>
  );
}
