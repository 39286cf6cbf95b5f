import { useLingui } from '@lingui/react/macro';
import { PasswordInput, type PasswordInputProps } from '@mantine/core';

/** A password with a way to look at it that a keyboard reaches too. */
export function PasswordField(props: PasswordInputProps) {
  const { t } = useLingui();
  return (
    <PasswordInput
      {...props}
      // Not "show password": the field of that name must stay the only one.
      visibilityToggleButtonProps={{ 'aria-label': t`Show or hide the characters`, 'aria-hidden': false, tabIndex: 0 }}
    />
  );
}
