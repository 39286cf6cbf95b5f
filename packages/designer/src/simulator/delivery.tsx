import { useLingui } from '@lingui/react/macro';
import { IconAlertCircle, IconCheck, IconChecks } from '@tabler/icons-react';
import classes from './phone.module.css';

interface DeliveryProps {
  readonly status: 'sent' | 'delivered' | 'read' | 'failed' | null;
}

/** The ticks of a message. */
export function Delivery({ status }: DeliveryProps) {
  const { t } = useLingui();
  const names = { sent: t`sent`, delivered: t`delivered`, read: t`read`, failed: t`not delivered` };
  const shown = status ?? 'sent';
  const Icon = shown === 'failed' ? IconAlertCircle : shown === 'sent' ? IconCheck : IconChecks;
  return <Icon size={14} className={classes['ticks']} data-status={shown} aria-label={names[shown]} />;
}
