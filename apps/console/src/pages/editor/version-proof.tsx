import { useLingui } from '@lingui/react/macro';
import { IconShieldCheck, IconShieldQuestion } from '@tabler/icons-react';
import type { FlowVersion } from '../../api/answers.ts';
import classes from './versions-drawer.module.css';

/** What was proved of a version, and under the rules of which day. Nothing for one that writes to nobody. */
export function VersionProof({ proof }: { readonly proof: FlowVersion['proof'] }) {
  const { t, i18n } = useLingui();
  if (proof === null || proof.verdict === 'no-messages') return null;
  const isInside = proof.verdict === 'proved' || proof.verdict === 'guarded';
  const Icon = isInside ? IconShieldCheck : IconShieldQuestion;
  const day = i18n.date(new Date(proof.rulesOf), { dateStyle: 'medium', timeZone: 'UTC' });
  return (
    <p className={classes['proof']} data-inside={isInside}>
      <Icon size={16} aria-hidden="true" />
      <span>
        {isInside
          ? t`Proved: messages leave only while the window is open. Platform rules of ${day}.`
          : t`Not proved: a message may fall outside the window, and is not sent then. Platform rules of ${day}.`}
      </span>
    </p>
  );
}
