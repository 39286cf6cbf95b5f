import { useLingui } from '@lingui/react/macro';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useActions } from '../actions/use-actions.ts';
import { useEditorState } from '../designer-context.tsx';
import { planLabelText } from '../words/plan-label-text.ts';
import { Tool } from './tool.tsx';

/** What the next undo and redo would do; null where nothing. */
export function useUndoWords() {
  const { i18n } = useLingui();
  const undone = useEditorState(({ undoStack }) => undoStack.at(-1));
  const redone = useEditorState(({ redoStack }) => redoStack.at(-1));
  return {
    undo: undone === undefined ? null : planLabelText(undone.label, undone.count, i18n),
    redo: redone === undefined ? null : planLabelText(redone.label, redone.count, i18n),
  };
}

/** Back and forth; each says what it would do. On a phone going forth stands in the menu. */
export function UndoButtons({ wide }: { readonly wide: boolean }) {
  const { t } = useLingui();
  const actions = useActions();
  const { undo, redo } = useUndoWords();
  return (
    <>
      <Tool
        label={undo === null ? t`Nothing to undo` : t`Undo: ${undo}`}
        icon={IconArrowBackUp}
        action="undo"
        onClick={actions.undo}
        idle={undo === null}
      />
      {wide && (
        <Tool
          label={redo === null ? t`Nothing to do again` : t`Do again: ${redo}`}
          icon={IconArrowForwardUp}
          action="redo"
          onClick={actions.redo}
          idle={redo === null}
        />
      )}
    </>
  );
}
