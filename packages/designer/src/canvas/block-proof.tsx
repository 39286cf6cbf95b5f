import { useLingui } from '@lingui/react/macro';
import { Tooltip, VisuallyHidden } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useEditorState } from '../designer-context.tsx';
import { worstVerdict } from '../model/worst-proof.ts';
import { verdictText } from '../words/verdict-text.ts';
import classes from './block-proof.module.css';

/** A shield on a message that cannot fall outside the window. Where it may, the badge of the problem says so. */
export function BlockProof({ nodeId }: { readonly nodeId: string }) {
  const { i18n } = useLingui();
  const verdict = useEditorState(({ proofs }) => worstVerdict(proofs.filter((proof) => proof.nodeId === nodeId)));
  if (verdict !== 'proved' && verdict !== 'guarded') return null;
  const text = verdictText(verdict, i18n);
  return (
    <Tooltip label={text} withArrow>
      <span className={classes['proof']}>
        <IconShieldCheck size={16} stroke={1.8} aria-hidden="true" />
        <VisuallyHidden>{text}</VisuallyHidden>
      </span>
    </Tooltip>
  );
}
