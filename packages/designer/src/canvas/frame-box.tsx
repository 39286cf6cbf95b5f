import { useLingui } from '@lingui/react/macro';
import { NodeResizer, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useDesigner, useEditorState } from '../designer-context.tsx';
import { changeAnnotation } from '../model/commands/change-annotation.ts';
import classes from './annotations.module.css';
import type { AnnotationNode } from './to-react-flow.ts';
import { useResized } from './use-resized.ts';
import { focusField, useWriting } from './use-writing.ts';

/** Longer titles do not fit above a frame. */
const LONGEST_TITLE = 120;

/** A frame around blocks that belong together, with a title. What lies within moves along. The title is where it is taken hold of. */
export const FrameBox = memo(function FrameBox({ data: { annotation }, selected }: NodeProps<AnnotationNode>) {
  const { t } = useLingui();
  const { editor, view } = useDesigner();
  const readOnly = useEditorState((state) => state.readOnly);
  const { writing, stop } = useWriting(annotation.id);
  const resized = useResized(annotation.id);
  return (
    <div className={classes['frame']} data-color={annotation.color}>
      <NodeResizer isVisible={selected && !readOnly} minWidth={160} minHeight={96} onResizeEnd={resized} />
      <span id={`annotation-${annotation.id}`} className={classes['spoken']}>
        {t`Frame: ${annotation.text}`}
      </span>
      {writing ? (
        <input
          className={`nodrag nopan ${classes['title']}`}
          aria-label={t`Title of the frame`}
          placeholder={t`Title of the frame`}
          maxLength={LONGEST_TITLE}
          ref={focusField}
          value={annotation.text}
          onChange={(event) => editor.run(changeAnnotation(annotation.id, { text: event.currentTarget.value }))}
          onBlur={() => view.rename(null)}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === 'Escape' || event.key === 'Enter') stop();
          }}
        />
      ) : (
        <p className={classes['title']} aria-hidden="true">
          {annotation.text === '' ? t`Frame without a title` : annotation.text}
        </p>
      )}
    </div>
  );
});
