import type { AnalysisContext, FlowDocument, Issue, Language, Operation } from '@janela/flow-schema';
import { ReactFlowProvider } from '@xyflow/react';
import {
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type Ref,
} from 'react';
import { DesignerContext } from './designer-context.tsx';
import { DesignerLanguage } from './i18n/designer-language.tsx';
import { replaceDocument } from './model/commands/change-flow.ts';
import { createEditor } from './model/create-editor.ts';
import type { Directory, FlowCounts } from './model/directory.ts';
import { selectNodes } from './model/selection.ts';
import { createView, type View } from './model/view.ts';
import { browserEnv } from './shell/browser-env.ts';
import { DesignerFrame } from './shell/designer-frame.tsx';
import { usePaletteMemory, wasPaletteFolded } from './shell/palette-memory.ts';
import { useAnalysis } from './shell/use-analysis.ts';
import { WithMantine } from './shell/with-mantine.tsx';

/** What the host can do with a designer beside giving it a value. */
export interface DesignerHandle {
  /** Puts another document into the place of this one, as an edit that can be undone. The flow keeps its name. */
  readonly replace: (document: FlowDocument, label: 'restore-version' | 'import') => void;
  /** Shows the block, and the field, that an issue is about. */
  readonly show: (issue: Issue) => void;
}

export interface FlowDesignerProps {
  /** The draft. A value that is not the one last given to `onOperation` replaces what is being edited. */
  readonly value: FlowDocument;
  /** After each edit, undo and redo: what was done, and the document after it. */
  readonly onOperation: (operation: Operation, document: FlowDocument) => void;
  readonly language: Language;
  readonly directory: Directory;
  /** By block, over a period that the host chooses; null where the flow is not live. */
  readonly counts?: FlowCounts | null;
  readonly readOnly?: boolean;
  /** What the host knows to be wrong beyond the analysis, such as the reasons of a refused publication. */
  readonly hostIssues?: readonly Issue[];
  /** What is known around the flow: channels, working hours, templates, other flows. The same object as long as it is the same. */
  readonly analysis?: AnalysisContext;
  /** Stands at the left of the top bar: the way back, the saved state. */
  readonly topBarStart?: ReactNode;
  /** Stands at the right of the top bar: versions, publish. */
  readonly topBarEnd?: ReactNode;
  /** On an empty canvas: the way to the gallery. */
  readonly onBrowseTemplates?: () => void;
  readonly ref?: Ref<DesignerHandle>;
}

const NO_ISSUES: readonly Issue[] = [];
const NOTHING_KNOWN: AnalysisContext = {};

/** The editor of one flow: value in, operations out. It knows nothing of HTTP and can be embedded in any React app. */
export function FlowDesigner({
  value,
  onOperation,
  language,
  directory,
  counts = null,
  readOnly = false,
  hostIssues = NO_ISSUES,
  analysis = NOTHING_KNOWN,
  topBarStart,
  topBarEnd,
  onBrowseTemplates,
  ref,
}: FlowDesignerProps) {
  const [editor] = useState(() => createEditor({ document: value, env: browserEnv, readOnly }));
  const [view] = useState(viewAsLeft);
  const emitted = useRef(value);
  const tell = useRef(onOperation);
  useEffect(() => {
    tell.current = onOperation;
  }, [onOperation]);
  useEffect(
    () =>
      editor.onOperation((operation, document) => {
        emitted.current = document;
        tell.current(operation, document);
      }),
    [editor],
  );
  // Before the next event: an edit between drawing and a later effect would take what the host gives back for news.
  useLayoutEffect(() => {
    // The host gives back what it was told: only another document is news.
    if (value === emitted.current || value === editor.store.getState().document) return;
    emitted.current = value;
    editor.load(value);
  }, [editor, value]);
  useEffect(() => editor.setReadOnly(readOnly), [editor, readOnly]);
  useAnalysis(editor, { hostIssues, context: analysis });
  usePaletteMemory(view);
  useImperativeHandle(
    ref,
    () => ({
      replace(document, label) {
        editor.run(replaceDocument(editor.store.getState().document, document, label));
      },
      show({ nodeId, field }) {
        if (nodeId === undefined) return view.openPanel('problems');
        editor.select(selectNodes(nodeId));
        view.reveal(nodeId);
        view.inspect(field);
      },
    }),
    [editor, view],
  );
  const designer = useMemo(
    () => ({ editor, view, directory, language, analysis, counts }),
    [editor, view, directory, language, analysis, counts],
  );
  return (
    <WithMantine>
      <DesignerLanguage language={language}>
        <DesignerContext value={designer}>
          <ReactFlowProvider>
            <DesignerFrame
              topBarStart={topBarStart}
              topBarEnd={topBarEnd}
              {...(onBrowseTemplates ? { onBrowseTemplates } : {})}
            />
          </ReactFlowProvider>
        </DesignerContext>
      </DesignerLanguage>
    </WithMantine>
  );
}

function viewAsLeft(): View {
  const view = createView();
  if (wasPaletteFolded()) view.setPaletteOpen(false);
  return view;
}
