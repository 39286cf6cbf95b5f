import { useLingui } from '@lingui/react/macro';
import { useReactFlow } from '@xyflow/react';
import { useMemo } from 'react';
import type { CanvasEdge, CanvasNode } from '../canvas/to-react-flow.ts';
import { useDesigner } from '../designer-context.tsx';
import { copySelection, readClip } from '../model/clipboard.ts';
import { deleteSelection } from '../model/commands/delete-selection.ts';
import { paste } from '../model/commands/paste.ts';
import { planLabelText } from '../words/plan-label-text.ts';
import { canvasCentre } from './canvas-centre.ts';

/** Copying through the system clipboard, so that it goes across flows, tabs and browsers. */
export function useClipboardActions() {
  const { t, i18n } = useLingui();
  const { editor, view } = useDesigner();
  const canvas = useReactFlow<CanvasNode, CanvasEdge>();
  return useMemo(() => {
    const now = () => editor.store.getState();
    const count = (): number => now().selection.nodes.size + now().selection.annotations.size;

    /** The selection as text; null of nothing. With `cut` it is removed as well. */
    function take(cut: boolean): string | null {
      const { document, selection } = now();
      const text = copySelection(document, selection);
      if (text === null) return null;
      view.tell(t`Copied: ${count()}`);
      if (cut) editor.run(deleteSelection(document, { selection, env: editor.env, label: 'cut' }));
      return text;
    }

    /** Whether the text was a copy of blocks. */
    function put(text: string): boolean {
      const clip = readClip(text);
      if (clip === null) return false;
      const { document } = now();
      // In the flow it was copied from, beside the original; in another, where one looks.
      const isHere = clip.nodes.some(({ id }) => document.layout[id] !== undefined);
      const place = isHere ? {} : { at: canvasCentre(canvas) };
      if (editor.run(paste(document, { clip, env: editor.env, ...place })) !== null) return true;
      const what = planLabelText('paste', count(), i18n);
      view.announce(t`Done: ${what}`);
      const [first] = now().selection.nodes;
      if (first !== undefined) view.reveal(first);
      return true;
    }

    const write = (cut: boolean) => () => {
      const text = take(cut);
      if (text !== null) void navigator.clipboard.writeText(text);
      return text !== null;
    };
    return {
      take,
      put,
      actions: {
        copy: write(false),
        cut: write(true),
        paste: () => {
          void navigator.clipboard.readText().then((text) => {
            if (!put(text)) view.tell(t`There are no copied blocks on the clipboard.`);
          });
          return true;
        },
      },
    };
  }, [editor, view, canvas, t, i18n]);
}
