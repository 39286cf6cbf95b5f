import { useLingui } from '@lingui/react/macro';
import { IconArrowRight } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { useDesigner, useEditorState, useWords } from '../designer-context.tsx';
import { selectNodes } from '../model/selection.ts';
import { jumpTarget } from '../model/ways-out.ts';
import { blockWords } from '../nodes/block-words.ts';
import classes from './block-card.module.css';

/** Where a jump goes on: no line shows it, so its card names it, and leads there. */
export function JumpTarget({ nodeId }: { readonly nodeId: string }) {
  const { t } = useLingui();
  const { editor, view } = useDesigner();
  const words = useWords();
  const target = useEditorState(({ document }) => jumpTarget(document, nodeId));
  if (target === undefined) return null;
  const { title } = blockWords(target, words);

  function go(event: MouseEvent): void {
    if (target === undefined) return;
    // The canvas would choose the jump itself.
    event.stopPropagation();
    editor.select(selectNodes(target.id));
    view.reveal(target.id);
  }

  return (
    <button
      type="button"
      className={`${classes['jump']} nodrag`}
      tabIndex={-1}
      aria-label={t`Go to: ${title}`}
      onClick={go}
    >
      <IconArrowRight size={14} aria-hidden="true" />
      <span>{title}</span>
    </button>
  );
}
