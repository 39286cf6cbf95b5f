import { useLingui } from '@lingui/react/macro';
import { useNetwork } from '@mantine/hooks';
import { IconCloudOff } from '@tabler/icons-react';
import classes from './connection-bar.module.css';

/** Says when what is shown may be old. */
export function ConnectionBar({ connected }: { readonly connected: boolean }) {
  const { t } = useLingui();
  const { online } = useNetwork();
  const trouble = !online || !connected;
  return (
    <output className={classes['place']}>
      {trouble && (
        <span className={classes['bar']}>
          <IconCloudOff size={16} aria-hidden="true" />
          {online
            ? t`The connection to the server was lost. What you see may be out of date; we keep trying.`
            : t`You are offline. What you see may be out of date.`}
        </span>
      )}
    </output>
  );
}
