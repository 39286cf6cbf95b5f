import { LIMITS } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { NodeResizer, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useDesigner, useEditorState } from '../designer-context.tsx';
import { changeAnnotation } from '../model/commands/change-annotation.ts';
import classes from './annotations.module.css';
import type { AnnotationNode } from './to-react-flow.ts';
import { useResized } from './use-resized.ts';
import { focusField, useWriting } from './use-writing.ts';

/** A sticky note: words for people, read by no flow. Double click, Enter or F2 to write. */
export const NoteCard = memo(function NoteCard({ data: { annotation }, selected }: NodeProps<AnnotationNode>) {
  const { t } = useLingui();
  const { editor, view } = useDesigner();
  const readOnly = useEditorState((state) => state.readOnly);
  const { writing, stop } = useWriting(annotation.id);
  const resized = useResized(annotation.id);
  return (
    <div className={classes['note']} data-color={annotation.color}>
      <NodeResizer isVisible={selected && !readOnly} minWidth={96} minHeight={64} onResizeEnd={resized} />
      <span id={`annotation-${annotation.id}`} className={classes['spoken']}>
        {t`Note: ${annotation.text}`}
      </span>
      {writing ? (
        <textarea
          className="nodrag nopan nowheel"
          aria-label={t`Words of the note`}
          maxLength={LIMITS.annotationText}
          ref={focusField}
          value={annotation.text}
          onChange={(event) => editor.run(changeAnnotation(annotation.id, { text: event.currentTarget.value }))}
          onBlur={() => view.rename(null)}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === 'Escape') stop();
          }}
        />
      ) : (
        <p aria-hidden="true">{annotation.text === '' && !readOnly ? t`Double-click to write` : annotation.text}</p>
      )}
    </div>
  );
});
