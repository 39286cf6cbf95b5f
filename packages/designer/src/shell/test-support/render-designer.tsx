import type { FlowDocument, Issue, Operation } from '@janela/flow-schema';
import { MantineProvider } from '@mantine/core';
import { act, fireEvent, render, screen, waitFor, type RenderResult } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { createRef, useState, type RefObject } from 'react';
import { expect, vi } from 'vitest';
import { standInLayout } from '../../canvas/test-support/stand-in-layout.ts';
import { FlowDesigner, type DesignerHandle, type FlowDesignerProps } from '../../flow-designer.tsx';
import { SHOP } from '../../test-support/words.ts';

export interface Hosted extends RenderResult {
  readonly user: UserEvent;
  readonly handle: RefObject<DesignerHandle | null>;
  readonly operations: readonly Operation[];
  /** What the host holds now. */
  readonly value: () => FlowDocument;
  /** The host gives another document, as after a conflict. */
  readonly give: (document: FlowDocument) => void;
  readonly tellIssues: (issues: readonly Issue[]) => void;
  readonly card: (nodeId: string) => HTMLElement;
  /** A click on a card. Without the mouse buttons before it: the canvas library asks them for a window that they lack here. */
  readonly pick: (nodeId: string) => void;
}

type Options = Partial<Omit<FlowDesignerProps, 'value' | 'onOperation' | 'ref'>> & {
  readonly screen?: 'wide' | 'medium' | 'phone';
};

const WIDTHS = { wide: 1440, medium: 900, phone: 390 };

/** The whole designer in a host that keeps what it is told, as an app would. */
export async function renderDesigner(flow: FlowDocument, options: Options = {}): Promise<Hosted> {
  const { screen: size = 'wide', language = 'en', directory = SHOP, ...props } = options;
  standInLayout();
  standInWidth(WIDTHS[size]);
  const operations: Operation[] = [];
  const handle = createRef<DesignerHandle>();
  let now = flow;
  let give: Hosted['give'] = () => undefined;
  let tellIssues: Hosted['tellIssues'] = () => undefined;

  function Host() {
    const [value, setValue] = useState(flow);
    const [issues, setIssues] = useState<readonly Issue[]>([]);
    now = value;
    give = setValue;
    tellIssues = setIssues;
    return (
      <FlowDesigner
        ref={handle}
        {...props}
        value={value}
        onOperation={(operation, document) => {
          operations.push(operation);
          setValue(document);
        }}
        language={language}
        directory={directory}
        hostIssues={issues}
      />
    );
  }

  const rendered = render(
    <MantineProvider env="test">
      <Host />
    </MantineProvider>,
  );
  // Its words are loaded first, then the first analysis answers.
  await screen.findByRole('heading', { level: 1 });
  await waitFor(() => expect(rendered.container.querySelector('.react-flow')).not.toBeNull());
  function card(nodeId: string): HTMLElement {
    const found = rendered.container.querySelector<HTMLElement>(`.react-flow__node[data-id="${nodeId}"]`);
    if (found === null) throw new Error(`There is no card of ${nodeId}.`);
    return found;
  }

  return {
    ...rendered,
    user: userEvent.setup(),
    handle,
    operations,
    value: () => now,
    give: (document) => act(() => give(document)),
    tellIssues: (issues) => act(() => tellIssues(issues)),
    card,
    pick(nodeId) {
      fireEvent.click(card(nodeId));
      act(() => card(nodeId).focus());
    },
  };
}

/** Answers the one question the designer asks: whether the window is at least so wide. */
function standInWidth(width: number): void {
  vi.stubGlobal('matchMedia', (query: string) => {
    const least = /min-width: ([\d.]+)em/.exec(query)?.[1];
    return {
      matches: least !== undefined && width >= Number(least) * 16,
      media: query,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    };
  });
}
