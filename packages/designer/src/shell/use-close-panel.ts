import { useDesigner } from '../designer-context.tsx';
import { nodeById } from '../model/ways-out.ts';

/** Closes the panel; the focus, which was in it, goes to the block one was at. */
export function useClosePanel(): () => void {
  const { editor, view } = useDesigner();
  return () => {
    view.openPanel(null);
    const { activeNode } = view.store.getState();
    if (activeNode !== null && nodeById(editor.store.getState().document, activeNode) !== undefined)
      view.reveal(activeNode);
  };
}
