import { useLingui } from '@lingui/react/macro';
import { NodeResizer, type NodeProps } from '@xyflow/react';
import { memo, useState } from 'react';
import { useDesigner, useEditorState } from '../designer-context.tsx';
import { changeAnnotation } from '../model/commands/change-annotation.ts';
import classes from './annotations.module.css';
import type { AnnotationNode } from './to-react-flow.ts';
import { useResized } from './use-resized.ts';

/** A frame around blocks that belong together, with a title. What lies within moves along. */
export const FrameBox = memo(function FrameBox({ data: { annotation }, selected }: NodeProps<AnnotationNode>) {
  const { t } = useLingui();
  const { editor } = useDesigner();
  const readOnly = useEditorState((state) => state.readOnly);
  const [writing, setWriting] = useState(annotation.text === '' && selected === true && !readOnly);
  const resized = useResized(annotation.id);
  return (
    <div className={classes['frame']} data-color={annotation.color} onDoubleClick={() => setWriting(!readOnly)}>
      <NodeResizer isVisible={selected === true && !readOnly} minWidth={160} minHeight={96} onResizeEnd={resized} />
      <span id={`annotation-${annotation.id}`} className={classes['spoken']}>
        {t`Frame: ${annotation.text}`}
      </span>
      {writing ? (
        <input
          className="nodrag nopan"
          aria-label={t`Title of the frame`}
          placeholder={t`Title of the frame`}
          maxLength={120}
          autoFocus
          value={annotation.text}
          onChange={(event) => editor.run(changeAnnotation(annotation.id, { text: event.currentTarget.value }))}
          onBlur={() => setWriting(false)}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === 'Escape' || event.key === 'Enter') setWriting(false);
          }}
        />
      ) : (
        <p aria-hidden="true">{annotation.text}</p>
      )}
    </div>
  );
});
