import { applyOperation, type FlowDocument, type Operation } from '@janela/flow-schema';
import { createStore } from 'zustand/vanilla';
import type { Editor, EditorEnv, EditorState, HistoryEntry, OperationListener } from './editor.ts';
import { pushEntry } from './history.ts';
import type { Plan } from './plan.ts';
import { isSameSelection, NOTHING_SELECTED, type Selection } from './selection.ts';

interface EditorParts {
  readonly document: FlowDocument;
  readonly env: EditorEnv;
  readonly readOnly?: boolean;
}

/** An editor of one draft. Every change of the document goes through `run`, `undo`, `redo` or `load`. */
export function createEditor({ document, env, readOnly = false }: EditorParts): Editor {
  const store = createStore<EditorState>(() => fresh(document, readOnly));
  const listeners = new Set<OperationListener>();
  const tell = (operation: Operation, after: FlowDocument): void => {
    for (const listener of listeners) listener(operation, after);
  };

  function step(direction: 'undo' | 'redo'): HistoryEntry | null {
    const state = store.getState();
    const entry = (direction === 'undo' ? state.undoStack : state.redoStack).at(-1);
    if (entry === undefined || state.readOnly) return null;
    const operation = direction === 'undo' ? entry.backward : entry.forward;
    const result = applyOperation(state.document, operation);
    if (!result.ok) throw new Error(`The history does not fit the document: ${result.refusal.code}`);
    store.setState({
      document: result.document,
      selection: direction === 'undo' ? entry.selectionBefore : entry.selectionAfter,
      undoStack: direction === 'undo' ? state.undoStack.slice(0, -1) : [...state.undoStack, entry],
      redoStack: direction === 'undo' ? [...state.redoStack, entry] : state.redoStack.slice(0, -1),
    });
    tell(operation, result.document);
    return entry;
  }

  return {
    store,
    env,
    run(planned) {
      const state = store.getState();
      if (state.readOnly) return { code: 'read-only' };
      if ('ok' in planned && !planned.ok) return planned.refusal;
      const plan: Plan = 'ok' in planned ? planned.plan : planned;
      const result = applyOperation(state.document, plan.operation);
      if (!result.ok) return result.refusal;
      if (changesNothing(plan.operation, result.inverse)) return { code: 'nothing-to-do' };
      const selection = present(plan.select ?? state.selection, result.document);
      const entry: HistoryEntry = {
        label: plan.label,
        count: plan.count ?? 1,
        forward: plan.operation,
        backward: result.inverse,
        selectionBefore: state.selection,
        selectionAfter: selection,
        mergeKey: plan.mergeKey ?? null,
        at: env.now(),
      };
      store.setState({
        document: result.document,
        selection,
        undoStack: pushEntry(state, entry),
        redoStack: [],
      });
      tell(plan.operation, result.document);
      return null;
    },
    undo: () => step('undo'),
    redo: () => step('redo'),
    select(selection) {
      const state = store.getState();
      const wanted = present(selection, state.document);
      if (!isSameSelection(wanted, state.selection)) store.setState({ selection: wanted });
    },
    load: (newer) => store.setState((state) => fresh(newer, state.readOnly)),
    setIssues: (issues) => store.setState({ issues }),
    setProofs: (proofs) => store.setState({ proofs }),
    setReadOnly: (value) => store.setState({ readOnly: value }),
    onOperation(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A name typed as it was, a setting chosen again: undo would do nothing that can be seen. */
function changesNothing(operation: Operation, inverse: Operation): boolean {
  const { type } = operation;
  const isValue = type === 'set-params' || type === 'rename-node' || type === 'rename-flow' || type === 'set-settings';
  const isPart = type === 'change-annotation' || type === 'move-nodes';
  return (isValue || isPart) && JSON.stringify(operation) === JSON.stringify(inverse);
}

function fresh(document: FlowDocument, readOnly: boolean): EditorState {
  return { document, readOnly, selection: NOTHING_SELECTED, undoStack: [], redoStack: [], issues: [], proofs: [] };
}

/** The selection without what is gone; the same object where nothing is. */
function present(selection: Selection, document: FlowDocument): Selection {
  const nodes = only(selection.nodes, document.nodes);
  const edges = only(selection.edges, document.edges);
  const annotations = only(selection.annotations, document.annotations);
  const same = nodes === selection.nodes && edges === selection.edges && annotations === selection.annotations;
  return same ? selection : { nodes, edges, annotations };
}

function only(ids: ReadonlySet<string>, items: readonly { readonly id: string }[]): ReadonlySet<string> {
  if (ids.size === 0) return ids;
  const there = new Set(items.map(({ id }) => id));
  const left = [...ids].filter((id) => there.has(id));
  return left.length === ids.size ? ids : new Set(left);
}
