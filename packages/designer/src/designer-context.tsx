import { useLingui } from '@lingui/react';
import type { AnalysisContext, Language } from '@janela/flow-schema';
import { createContext, useContext, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Directory, FlowCounts } from './model/directory.ts';
import type { Editor, EditorState } from './model/editor.ts';
import type { View, ViewState } from './model/view.ts';
import type { Words } from './nodes/node-face.ts';

/** What every part of one designer shares. */
export interface Designer {
  readonly editor: Editor;
  readonly view: View;
  readonly directory: Directory;
  readonly language: Language;
  /** What is known around the flow. */
  readonly analysis: AnalysisContext;
  /** Null where the flow is not live or no counts were asked for. */
  readonly counts: FlowCounts | null;
}

export const DesignerContext = createContext<Designer | null>(null);

export function useDesigner(): Designer {
  const designer = useContext(DesignerContext);
  if (designer === null) throw new Error('A part of the designer was used outside <FlowDesigner>.');
  return designer;
}

/** Renders again only where what the selector gives has changed. */
export function useEditorState<Value>(selector: (state: EditorState) => Value): Value {
  return useStore(useDesigner().editor.store, selector);
}

export function useViewState<Value>(selector: (state: ViewState) => Value): Value {
  return useStore(useDesigner().view.store, selector);
}

export function useWords(): Words {
  const { i18n } = useLingui();
  const { language, directory } = useDesigner();
  return useMemo(() => ({ i18n, language, directory }), [i18n, language, directory]);
}
