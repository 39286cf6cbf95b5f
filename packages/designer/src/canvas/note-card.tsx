import { useLingui } from '@lingui/react/macro';
import { NodeResizer, type NodeProps } from '@xyflow/react';
import { memo, useState } from 'react';
import { useDesigner, useEditorState } from '../designer-context.tsx';
import { changeAnnotation } from '../model/commands/change-annotation.ts';
import classes from './annotations.module.css';
import type { AnnotationNode } from './to-react-flow.ts';
import { useResized } from './use-resized.ts';

/** A sticky note: words for people, read by no flow. Double click or Enter to write. */
export const NoteCard = memo(function NoteCard({ data: { annotation }, selected }: NodeProps<AnnotationNode>) {
  const { t } = useLingui();
  const { editor } = useDesigner();
  const readOnly = useEditorState((state) => state.readOnly);
  const [writing, setWriting] = useState(annotation.text === '' && selected === true && !readOnly);
  const resized = useResized(annotation.id);
  return (
    <div className={classes['note']} data-color={annotation.color} onDoubleClick={() => setWriting(!readOnly)}>
      <NodeResizer isVisible={selected === true && !readOnly} minWidth={96} minHeight={64} onResizeEnd={resized} />
      <span id={`annotation-${annotation.id}`} className={classes['spoken']}>
        {t`Note: ${annotation.text}`}
      </span>
      {writing ? (
        <textarea
          className="nodrag nopan nowheel"
          aria-label={t`Words of the note`}
          maxLength={2_000}
          autoFocus
          value={annotation.text}
          onChange={(event) => editor.run(changeAnnotation(annotation.id, { text: event.currentTarget.value }))}
          onBlur={() => setWriting(false)}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === 'Escape') setWriting(false);
          }}
        />
      ) : (
        <p aria-hidden="true">{annotation.text === '' ? t`Double-click to write` : annotation.text}</p>
      )}
    </div>
  );
});
