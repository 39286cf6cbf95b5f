import type { Issue } from '@janela/flow-schema';
import { useEffect } from 'react';
import { createAnalysis } from '../model/analysis.ts';
import type { Editor } from '../model/editor.ts';
import { createChecker } from './check-elsewhere.ts';

/** Keeps the editor's issues those of its newest document, with what the host knows beyond the analysis. */
export function useAnalysis(editor: Editor, hostIssues: readonly Issue[]): void {
  useEffect(() => {
    const checker = createChecker();
    const analysis = createAnalysis({
      check: checker.check,
      onIssues: (issues) => editor.setIssues([...issues, ...hostIssues]),
    });
    analysis.request(editor.store.getState().document);
    const stop = editor.store.subscribe((state, before) => {
      if (state.document !== before.document) analysis.request(state.document);
    });
    return () => {
      stop();
      analysis.stop();
      checker.stop();
    };
  }, [editor, hostIssues]);
}
