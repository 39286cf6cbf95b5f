import { I18nProvider } from '@lingui/react';
import type { FlowDocument, Language } from '@janela/flow-schema';
import { MantineProvider } from '@mantine/core';
import { act, render, screen, type RenderResult } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { ReactFlowProvider } from '@xyflow/react';
import { DesignerContext } from '../../designer-context.tsx';
import { createEditor } from '../../model/create-editor.ts';
import type { FlowCounts } from '../../model/directory.ts';
import type { Editor } from '../../model/editor.ts';
import { createView, type View } from '../../model/view.ts';
import { testEnv } from '../../test-support/sample-flow.ts';
import { SHOP, wordsIn } from '../../test-support/words.ts';
import { CardRenders } from '../card-renders.ts';
import { FlowCanvas } from '../flow-canvas.tsx';
import { standInLayout } from './stand-in-layout.ts';

export interface Drawn extends RenderResult {
  readonly editor: Editor;
  readonly view: View;
  readonly user: UserEvent;
  /** How often each card was drawn since the last look. */
  readonly renders: () => Readonly<Record<string, number>>;
  readonly card: (nodeId: string) => HTMLElement;
}

interface Options {
  readonly language?: Language;
  readonly readOnly?: boolean;
  readonly counts?: FlowCounts;
}

/** The canvas on a real editor, with every card measured. */
export async function renderCanvas(
  flow: FlowDocument,
  { language = 'en', readOnly = false, counts }: Options = {},
): Promise<Drawn> {
  standInLayout();
  const editor = createEditor({ document: flow, env: testEnv(), readOnly });
  const view = createView();
  let drawn: Record<string, number> = {};
  const rendered = render(
    <MantineProvider env="test">
      <I18nProvider i18n={wordsIn(language).i18n}>
        <DesignerContext value={{ editor, view, directory: SHOP, language, analysis: {}, counts: counts ?? null }}>
          <CardRenders value={(nodeId) => (drawn[nodeId] = (drawn[nodeId] ?? 0) + 1)}>
            <ReactFlowProvider>
              <FlowCanvas />
            </ReactFlowProvider>
          </CardRenders>
        </DesignerContext>
      </I18nProvider>
    </MantineProvider>,
  );
  // The library measures after the first drawing.
  await act(() => Promise.resolve());
  return {
    ...rendered,
    editor,
    view,
    user: userEvent.setup(),
    renders() {
      const before = drawn;
      drawn = {};
      return before;
    },
    card(nodeId) {
      const card = rendered.container.querySelector<HTMLElement>(`.react-flow__node[data-id="${nodeId}"]`);
      if (card === null) throw new Error(`There is no card of ${nodeId}.`);
      return card;
    },
  };
}

/** Gives a card the keyboard focus, as the arrow keys do. */
export function focusCard({ card, view }: Pick<Drawn, 'card' | 'view'>, nodeId: string): void {
  act(() => {
    view.setActive(nodeId);
    card(nodeId).focus();
  });
}

/** What a screen reader calls the card, and what it adds. */
export function expectCard(name: RegExp | string, description?: RegExp): HTMLElement {
  return screen.getByRole('group', { name, ...(description === undefined ? {} : { description }) });
}
