import { useLingui } from '@lingui/react/macro';
import { ActionIcon, TextInput, Tooltip } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';

interface CopyFieldProps {
  readonly label: string;
  readonly value: string;
}

/** Something to carry elsewhere. It can be selected by hand too: over plain http browsers give no clipboard. */
export function CopyField({ label, value }: CopyFieldProps) {
  const { t } = useLingui();
  const clipboard = useClipboard();
  const action = clipboard.copied ? t`Copied` : t`Copy: ${label}`;
  return (
    <TextInput
      label={label}
      value={value}
      readOnly
      onFocus={(event) => event.currentTarget.select()}
      rightSection={
        <Tooltip label={action}>
          <ActionIcon aria-label={action} onClick={() => clipboard.copy(value)}>
            {clipboard.copied ? <IconCheck size={18} aria-hidden="true" /> : <IconCopy size={18} aria-hidden="true" />}
          </ActionIcon>
        </Tooltip>
      }
    />
  );
}
