import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { IconShieldCheck, IconShieldQuestion } from '@tabler/icons-react';
import { useEditorState } from '../designer-context.tsx';
import { worstVerdict } from '../model/worst-proof.ts';
import classes from './proof-summary.module.css';

/** What was proved of the flow as a whole, in one sentence. Says nothing of a flow that writes to nobody. */
export function ProofSummary() {
  const { t } = useLingui();
  const proofs = useEditorState((state) => state.proofs);
  const verdict = worstVerdict(proofs);
  if (verdict === null) return null;
  const messages = new Set(proofs.map(({ nodeId, field }) => `${nodeId} ${field}`)).size;
  const isInside = verdict === 'proved' || verdict === 'guarded';
  const Icon = isInside ? IconShieldCheck : IconShieldQuestion;
  const text = isInside
    ? t`Proved: ${plural(messages, { one: 'the message', other: 'all # messages' })} of this flow can only leave while the window is open.`
    : t`Not proved: at least one message may fall outside the window. It would not be sent.`;
  return (
    <p className={classes['summary']} data-inside={isInside}>
      <Icon size={20} aria-hidden="true" />
      <span>{text}</span>
    </p>
  );
}
