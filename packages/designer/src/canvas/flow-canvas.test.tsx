import { act, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { FlowDocument, Issue } from '@janela/flow-schema';
import { renameBlock } from '../model/commands/rename-block.ts';
import { selectNodes } from '../model/selection.ts';
import { reminderFlow, sampleFlow } from '../test-support/sample-flow.ts';
import { expectCard, focusCard, renderCanvas, type Drawn } from './test-support/render-canvas.tsx';

function noted(flow: FlowDocument): FlowDocument {
  const note = {
    id: 'n',
    type: 'note',
    text: 'Ask Ana',
    x: 0,
    y: 300,
    width: 208,
    height: 136,
    color: 'yellow',
  } as const;
  return { ...flow, annotations: [note] };
}

describe('cards', () => {
  test('say what the block does, its exits and where they lead', async () => {
    const { card } = await renderCanvas(reminderFlow());
    expect(
      expectCard(/No reply: .*23 hours after the last message/, /Exit next leads to: If the reply status is pending/),
    ).toBe(card('silence'));
    expect(expectCard(/Notify the team/, /Exit next is open/)).toBe(card('warn'));
    expect(card('warn').getAttribute('aria-roledescription')).toBe('block');
  });

  test('speak the language of the admin', async () => {
    const { card } = await renderCanvas(reminderFlow(), { language: 'pt-BR' });
    expect(expectCard(/Condição: .*Se o status da resposta for pendente/)).toBe(card('pending'));
    expect(within(card('pending')).getByText('sim')).toBeTruthy();
  });

  test('show the own name before the sentence', async () => {
    const { card, editor } = await renderCanvas(reminderFlow());
    act(() => void editor.run(renameBlock('warn', 'Call sales')));
    expect(expectCard(/Notify the team: .*Call sales.*Notify/)).toBe(card('warn'));
  });

  test('show the worst problem, which leads to its field', async () => {
    const { card, editor, view, user } = await renderCanvas(reminderFlow());
    const issue: Issue = { code: 'wrong-value', severity: 'error', nodeId: 'warn', field: 'params.recipients' };
    act(() => editor.setIssues([issue]));
    await user.click(within(card('warn')).getByRole('button', { name: /^Problem: / }));
    expect(view.store.getState()).toMatchObject({ panel: 'inspector', focusField: { field: 'params.recipients' } });
    expect([...editor.store.getState().selection.nodes]).toEqual(['warn']);
  });

  test('of a jump name the block it goes on at, and lead there', async () => {
    const flow = sampleFlow(
      [
        ['silence', 'no-reply'],
        ['pause', 'wait', { until: { type: 'duration', duration: 'PT1H' }, within: 'any-time' }],
        ['back', 'jump', { blockId: 'pause' }],
      ],
      ['silence.next>pause', 'pause.next>back'],
    );
    const { card, editor, user } = await renderCanvas(flow);
    await user.click(within(card('back')).getByRole('button', { name: 'Go to: Wait 1 hour' }));
    expect([...editor.store.getState().selection.nodes]).toEqual(['pause']);
    act(() => void editor.run(renameBlock('pause', 'Breathe')));
    expect(within(card('back')).getByRole('button', { name: 'Go to: Breathe' })).toBeTruthy();
  });

  test('count when the flow is live, and only then', async () => {
    const counts = { silence: { entered: 40, waiting: 7, failed: 2, ports: { next: 31 } } };
    const { card } = await renderCanvas(reminderFlow(), { counts });
    expect(card('silence').textContent).toContain('7 waiting here');
    expect(card('silence').textContent).toContain('2 failed');
    expect(within(card('silence')).getByText('31')).toBeTruthy();
    expect(within(card('warn')).getByText('0')).toBeTruthy();
  });

  test('stand a kind and settings that nobody knows', async () => {
    const { card } = await renderCanvas(
      sampleFlow([
        ['odd', 'from-the-future', {}],
        ['w', 'wait', { duration: 'soon' }],
      ]),
    );
    expect(card('odd').textContent).toMatch(/does not know blocks of the kind/);
    expect(card('w').textContent).toContain('Needs settings');
  });
});

describe('an edit draws again what it concerns', () => {
  test.each<[what: string, redrawn: readonly string[], edit: (parts: Drawn) => void]>([
    ['a new name', ['warn'], ({ editor }) => void editor.run(renameBlock('warn', 'Call sales'))],
    ['a selection', ['warn'], ({ editor }) => editor.select(selectNodes('warn'))],
    [
      'a problem',
      ['warn'],
      ({ editor }) => editor.setIssues([{ code: 'wrong-value', severity: 'error', nodeId: 'warn' }]),
    ],
    ['a menu that opens', [], ({ view }) => view.openPanel('problems')],
    [
      'the place of a block',
      [],
      ({ editor }) => {
        const operation = { type: 'move-nodes', positions: { warn: { x: 8, y: 80 } } } as const;
        editor.run({ operation, label: 'move' });
      },
    ],
    ['the focus on another block', [], ({ view }) => view.setActive('warn')],
  ])('%s', async (_, redrawn, edit) => {
    const parts = await renderCanvas(reminderFlow());
    parts.renders();
    act(() => edit(parts));
    expect(Object.keys(parts.renders())).toEqual(redrawn);
  });
});

describe('ports', () => {
  test('each open one has a button with a name, which asks for the next block', async () => {
    const { card, view, user } = await renderCanvas(reminderFlow());
    expect(within(card('silence')).queryByRole('button')).toBeNull();
    await user.click(within(card('pending')).getByRole('button', { name: 'Add a block after no' }));
    expect(view.store.getState().insertAt).toEqual({ type: 'port', node: 'pending', port: 'no' });
  });

  test('none while the flow can only be read', async () => {
    const { card } = await renderCanvas(reminderFlow(), { readOnly: true });
    expect(within(card('pending')).queryByRole('button')).toBeNull();
  });
});

describe('keys', () => {
  test('Tab asks for the next block at the first open exit, and goes on where none is', async () => {
    const parts = await renderCanvas(reminderFlow());
    focusCard(parts, 'pending');
    expect(fireEvent.keyDown(parts.card('pending'), { key: 'Tab' })).toBe(false);
    expect(parts.view.store.getState().insertAt).toEqual({ type: 'port', node: 'pending', port: 'no' });
    focusCard(parts, 'silence');
    expect(fireEvent.keyDown(parts.card('silence'), { key: 'Tab' })).toBe(true);
  });

  test('Shift and Tab always leave', async () => {
    const parts = await renderCanvas(reminderFlow());
    focusCard(parts, 'pending');
    expect(fireEvent.keyDown(parts.card('pending'), { key: 'Tab', shiftKey: true })).toBe(true);
  });

  test('arrows walk along the flow', async () => {
    const parts = await renderCanvas(reminderFlow());
    focusCard(parts, 'silence');
    fireEvent.keyDown(parts.card('silence'), { key: 'ArrowRight' });
    await vi.waitFor(() => expect(parts.view.store.getState().activeNode).toBe('pending'));
    expect(parts.card('pending').tabIndex).toBe(0);
    expect(parts.card('silence').tabIndex).toBe(-1);
  });

  test('Delete heals the path', async () => {
    const parts = await renderCanvas(
      sampleFlow(
        [
          ['a', 'no-reply'],
          ['b', 'wait'],
          ['c', 'notify-team'],
        ],
        ['a.next>b', 'b.next>c'],
      ),
    );
    act(() => parts.editor.select(selectNodes('b')));
    focusCard(parts, 'b');
    fireEvent.keyDown(parts.card('b'), { key: 'Delete' });
    const { nodes, edges } = parts.editor.store.getState().document;
    expect(nodes.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(edges.map(({ from, to }) => `${from.node}>${to.node}`)).toEqual(['a>c']);
  });

  test('F2 names the block; Enter keeps, Escape does not', async () => {
    const parts = await renderCanvas(reminderFlow());
    const { user, editor, card } = parts;
    const nameOf = () => editor.store.getState().document.nodes.find(({ id }) => id === 'warn')?.name;
    focusCard(parts, 'warn');
    fireEvent.keyDown(card('warn'), { key: 'F2' });
    await user.type(screen.getByRole('textbox', { name: 'Name of the block' }), 'Call sales{Enter}');
    expect(nameOf()).toBe('Call sales');
    expect(editor.store.getState().undoStack).toHaveLength(1);
    focusCard(parts, 'warn');
    fireEvent.keyDown(card('warn'), { key: 'F2' });
    await user.type(screen.getByRole('textbox', { name: 'Name of the block' }), 'Nothing{Escape}');
    expect(nameOf()).toBe('Call sales');
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  test('undo works where the focus fell to the page', async () => {
    const { editor } = await renderCanvas(reminderFlow());
    act(() => void editor.run(renameBlock('warn', 'Call sales')));
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    expect(editor.store.getState().undoStack).toHaveLength(0);
  });

  test.each(['Delete', 'F2', 'Tab', 'n', 'l', 'g'])(
    '%s changes nothing while the flow can only be read',
    async (key) => {
      const parts = await renderCanvas(reminderFlow(), { readOnly: true });
      const before = parts.editor.store.getState().document;
      act(() => parts.editor.select(selectNodes('warn')));
      focusCard(parts, 'warn');
      fireEvent.keyDown(parts.card('warn'), { key });
      expect(parts.editor.store.getState().document).toBe(before);
      expect(parts.view.store.getState()).toMatchObject({ insertAt: null, renaming: null });
    },
  );
});

describe('the clipboard', () => {
  function clipboardEvent(
    type: 'copy' | 'cut' | 'paste',
    text = '',
  ): { readonly event: Event; readonly text: () => string } {
    let held = text;
    const event = new Event(type, { bubbles: true, cancelable: true });
    const clipboardData = { getData: () => held, setData: (_: string, value: string) => (held = value) };
    return { event: Object.assign(event, { clipboardData }), text: () => held };
  }

  test('takes the selected blocks as text, which another flow takes in', async () => {
    const first = await renderCanvas(reminderFlow());
    act(() => first.editor.select(selectNodes('pending', 'warn')));
    focusCard(first, 'warn');
    const copy = clipboardEvent('copy');
    act(() => void document.dispatchEvent(copy.event));
    expect(copy.event.defaultPrevented).toBe(true);
    first.unmount();

    const second = await renderCanvas(sampleFlow([['other', 'no-reply']]));
    act(() => void document.dispatchEvent(clipboardEvent('paste', copy.text()).event));
    const { nodes, edges } = second.editor.store.getState().document;
    expect(nodes.map(({ kind }) => kind)).toEqual(['no-reply', 'condition', 'notify-team']);
    expect(edges).toHaveLength(1);
  });

  test('leaves other text, and the text of fields, alone', async () => {
    const { editor, view, card } = await renderCanvas(reminderFlow());
    const paste = clipboardEvent('paste', 'hello');
    act(() => void document.dispatchEvent(paste.event));
    expect(paste.event.defaultPrevented).toBe(false);
    act(() => editor.select(selectNodes('warn')));
    act(() => view.rename('warn'));
    within(card('warn')).getByRole('textbox').focus();
    const copy = clipboardEvent('copy');
    act(() => void document.dispatchEvent(copy.event));
    expect(copy.event.defaultPrevented).toBe(false);
  });
});

describe('notes', () => {
  test('have a name, and Enter writes in them', async () => {
    const { card, editor, user } = await renderCanvas(noted(reminderFlow()));
    expect(expectCard('Note: Ask Ana')).toBe(card('@n'));
    act(() => card('@n').focus());
    fireEvent.keyDown(card('@n'), { key: 'Enter' });
    await user.type(screen.getByRole('textbox', { name: 'Words of the note' }), ' and Bruno{Escape}');
    expect(editor.store.getState().document.annotations[0]?.text).toBe('Ask Ana and Bruno');
    expect(document.activeElement).toBe(card('@n'));
  });

  test('a new one waits for its words', async () => {
    const parts = await renderCanvas(reminderFlow());
    focusCard(parts, 'warn');
    fireEvent.keyDown(parts.card('warn'), { key: 'n' });
    await vi.waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Words of the note' })),
    );
  });
});

test('the toolbar has a name for every button', async () => {
  await renderCanvas(reminderFlow());
  const toolbar = screen.getByRole('toolbar', { name: 'Canvas' });
  for (const button of within(toolbar).getAllByRole('button')) expect(button.getAttribute('aria-label')).toBeTruthy();
});
