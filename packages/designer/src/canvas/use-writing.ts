import { useCallback, useEffect } from 'react';
import { useDesigner, useEditorState, useViewState } from '../designer-context.tsx';
import { annotationNodeId } from './to-react-flow.ts';

interface Writing {
  readonly writing: boolean;
  /** Back to the note or frame itself, which gets the focus. */
  readonly stop: () => void;
}

/** Whether the words of a note or frame are being written. */
export function useWriting(annotationId: string): Writing {
  const { view } = useDesigner();
  const readOnly = useEditorState((state) => state.readOnly);
  const nodeId = annotationNodeId(annotationId);
  const wanted = useViewState(({ renaming }) => renaming === nodeId);
  const stop = useCallback(() => {
    view.rename(null);
    document.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(nodeId)}"]`)?.focus();
  }, [view, nodeId]);
  return { writing: wanted && !readOnly, stop };
}

/** A note or frame that was just made waits for its words. */
export function useNewAnnotation(): void {
  const { editor, view } = useDesigner();
  useEffect(
    () =>
      editor.store.subscribe(({ document, selection }, before) => {
        if (document.annotations.length <= before.document.annotations.length) return;
        const known = new Set(before.document.annotations.map(({ id }) => id));
        const made = document.annotations.find(
          ({ id, text }) => text === '' && !known.has(id) && selection.annotations.has(id),
        );
        if (made !== undefined) view.rename(annotationNodeId(made.id));
      }),
    [editor, view],
  );
}

/** For a field that appears because somebody wants to write in it. Always the same function: it runs once, as the field appears. */
export function focusField(field: HTMLInputElement | HTMLTextAreaElement | null): void {
  field?.focus();
}
