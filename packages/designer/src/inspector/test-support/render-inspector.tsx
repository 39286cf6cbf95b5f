import { I18nProvider } from '@lingui/react';
import { checkDraft, type FlowDocument, type Language } from '@janela/flow-schema';
import { MantineProvider } from '@mantine/core';
import { render, type RenderResult } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { ReactFlowProvider } from '@xyflow/react';
import { DesignerContext } from '../../designer-context.tsx';
import { createEditor } from '../../model/create-editor.ts';
import type { Editor } from '../../model/editor.ts';
import { selectNodes, type Selection } from '../../model/selection.ts';
import { createView, type View } from '../../model/view.ts';
import { sampleFlow, testEnv } from '../../test-support/sample-flow.ts';
import { SHOP, wordsIn } from '../../test-support/words.ts';
import { Inspector } from '../inspector.tsx';

interface Inspected extends RenderResult {
  readonly editor: Editor;
  readonly view: View;
  readonly user: UserEvent;
  /** Lets the next edit be an undo entry of its own. */
  readonly pass: (ms: number) => void;
  readonly paramsOf: (nodeId: string) => unknown;
}

interface Options {
  readonly select?: Selection;
  readonly language?: Language;
  readonly readOnly?: boolean;
}

/** The inspector on a real editor, with an analysis that answers at once. */
export function renderInspector(
  document: FlowDocument,
  { select, language = 'en', readOnly = false }: Options = {},
): Inspected {
  const env = testEnv();
  const editor = createEditor({ document, env, readOnly });
  const view = createView();
  const analyse = (): void => editor.setIssues(checkDraft(editor.store.getState().document));
  analyse();
  editor.onOperation(analyse);
  if (select !== undefined) editor.select(select);
  const rendered = render(
    <MantineProvider env="test">
      <I18nProvider i18n={wordsIn(language).i18n}>
        <DesignerContext value={{ editor, view, directory: SHOP, language, analysis: {}, counts: null }}>
          <ReactFlowProvider>
            <Inspector />
          </ReactFlowProvider>
        </DesignerContext>
      </I18nProvider>
    </MantineProvider>,
  );
  return {
    ...rendered,
    editor,
    view,
    user: userEvent.setup(),
    pass: env.pass,
    paramsOf: (nodeId) => editor.store.getState().document.nodes.find(({ id }) => id === nodeId)?.params,
  };
}

/** The inspector on a flow of one block, which is selected. */
export function inspectBlock(kind: string, params: unknown, options: Options = {}): Inspected {
  return renderInspector(sampleFlow([['block', kind, params]]), { select: selectNodes('block'), ...options });
}
