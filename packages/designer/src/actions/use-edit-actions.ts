import { draftPorts, isNodeKind, NODE_MODELS, type FlowNode } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { useReactFlow } from '@xyflow/react';
import { useMemo } from 'react';
import { measuredSizes } from '../canvas/sizes.ts';
import type { CanvasEdge, CanvasNode } from '../canvas/to-react-flow.ts';
import { useDesigner } from '../designer-context.tsx';
import { addFrame, addNote } from '../model/commands/add-annotation.ts';
import { deleteSelection } from '../model/commands/delete-selection.ts';
import { nudgeSelection } from '../model/commands/nudge-selection.ts';
import { duplicate } from '../model/commands/paste.ts';
import { GRID } from '../model/card-size.ts';
import { freePlace } from '../model/free-place.ts';
import type { HistoryEntry } from '../model/editor.ts';
import type { Plan, Planned } from '../model/plan.ts';
import { selectNodes } from '../model/selection.ts';
import { edgesFrom, nodeById } from '../model/ways-out.ts';
import { planLabelText } from '../words/plan-label-text.ts';
import { whyNot } from '../words/why-not.ts';
import { canvasCentre } from './canvas-centre.ts';
import type { Action } from './action.ts';

/** Changing the flow. Whatever is refused says why. */
export function useEditActions() {
  const { t, i18n } = useLingui();
  const { editor, view, language } = useDesigner();
  const canvas = useReactFlow<CanvasNode, CanvasEdge>();
  return useMemo(() => {
    const now = () => editor.store.getState();
    const active = (): string | null => {
      const { activeNode } = view.store.getState();
      return activeNode !== null && nodeById(now().document, activeNode) !== undefined ? activeNode : null;
    };
    function run(planned: Planned | Plan): boolean {
      const refusal = editor.run(planned);
      if (refusal === null) return true;
      const why = whyNot(refusal, language);
      if (why !== null) view.tell(why);
      return refusal.code !== 'nothing-to-do';
    }
    function tell(entry: HistoryEntry | null, done: 'undo' | 'redo'): boolean {
      if (entry === null) return false;
      const what = planLabelText(entry.label, entry.count, i18n);
      view.tell(done === 'undo' ? t`Undone: ${what}` : t`Done again: ${what}`);
      const [first] = now().selection.nodes;
      // Shows what has changed; the card that had the focus may be gone. Whoever is in the settings stays there.
      if (first !== undefined && document.activeElement?.closest('[data-panel]') === null) view.reveal(first);
      return true;
    }
    const move = (x: number, y: number): Action => {
      return () => {
        const { document, selection } = now();
        return run(nudgeSelection(document, { selection, by: { x, y }, sizes: measuredSizes(canvas) }));
      };
    };
    return {
      add: () => {
        const node = active() === null ? undefined : nodeById(now().document, active() ?? '');
        if (node === undefined || now().readOnly) return false;
        const taken = new Set(edgesFrom(now().document.edges, node.id).map(({ from }) => from.port));
        const open = (draftPorts(node) ?? []).find(({ id }) => !taken.has(id));
        if (open === undefined) return false;
        view.openInsert({ type: 'port', node: node.id, port: open.id });
        return true;
      },
      open: () => {
        const id = active();
        if (id !== null && !now().selection.nodes.has(id)) editor.select(selectNodes(id));
        // Who opens by key goes on by key: into the first setting.
        view.inspect(firstSetting(id === null ? undefined : nodeById(now().document, id)));
        return true;
      },
      rename: () => {
        const id = active();
        if (id === null || now().readOnly) return false;
        view.rename(id);
        return true;
      },
      toggle: () => {
        const id = active();
        if (id === null) return false;
        const nodes = new Set(now().selection.nodes);
        if (!nodes.delete(id)) nodes.add(id);
        editor.select({ ...now().selection, nodes });
        return true;
      },
      'select-all': () => {
        const { document } = now();
        const ids = (items: readonly { readonly id: string }[]): ReadonlySet<string> =>
          new Set(items.map(({ id }) => id));
        editor.select({
          nodes: ids(document.nodes),
          edges: ids(document.edges),
          annotations: ids(document.annotations),
        });
        return true;
      },
      delete: () => {
        const { document, selection } = now();
        // Where the focus goes: the card that had it is gone.
        const previous = document.edges.find(
          ({ from, to }) => selection.nodes.has(to.node) && !selection.nodes.has(from.node),
        )?.from.node;
        const count = selection.nodes.size + selection.edges.size + selection.annotations.size;
        if (!run(deleteSelection(document, { selection, env: editor.env }))) return false;
        const what = planLabelText('delete', count, i18n);
        view.announce(t`Done: ${what}`);
        if (previous !== undefined) view.reveal(previous);
        return true;
      },
      duplicate: () => {
        const done = run(duplicate(now().document, { selection: now().selection, env: editor.env }));
        const [first] = now().selection.nodes;
        if (done && first !== undefined) view.reveal(first);
        return done;
      },
      undo: () => tell(editor.undo(), 'undo'),
      redo: () => tell(editor.redo(), 'redo'),
      'move-right': move(GRID, 0),
      'move-left': move(-GRID, 0),
      'move-up': move(0, -GRID),
      'move-down': move(0, GRID),
      note: () => run(addNote(editor.env, freePlace(now().document, canvasCentre(canvas), measuredSizes(canvas)))),
      frame: () =>
        run(addFrame(now().document, { selection: now().selection, sizes: measuredSizes(canvas), env: editor.env })),
    };
  }, [editor, view, language, canvas, t, i18n]);
}

function firstSetting(node: FlowNode | undefined): string | undefined {
  if (node === undefined) return undefined;
  const first = isNodeKind(node.kind) ? NODE_MODELS[node.kind].form[0] : undefined;
  return first === undefined ? 'name' : `params.${first.field}`;
}
