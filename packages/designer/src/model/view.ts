import type { NodePosition } from '@janela/flow-schema';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** Where the next block goes: at an open (or taken) port, into an edge, or at a free place in canvas pixels. */
export type InsertPlace =
  /** `position`: where a connection was dropped, in canvas pixels; absent: where there is room. */
  | { readonly type: 'port'; readonly node: string; readonly port: string; readonly position?: NodePosition }
  | { readonly type: 'edge'; readonly edgeId: string }
  | { readonly type: 'free'; readonly position: NodePosition };

export type Panel = 'inspector' | 'problems' | 'simulator';

export type Dialog = 'find' | 'commands' | 'keys' | null;

export interface ViewState {
  /** The block chooser is open for this place; null: closed. */
  readonly insertAt: InsertPlace | null;
  /** The panel at the right. */
  readonly panel: Panel | null;
  /** Of the inspected block, the field to focus: dotted path such as `params.after`. Counted, so that asking twice works. */
  readonly focusField: { readonly field: string; readonly count: number } | null;
  /** The canvas brings this block into view and gives it the keyboard focus. */
  readonly revealNode: { readonly nodeId: string; readonly count: number } | null;
  /** The block that has, or last had, the keyboard focus: where the arrows walk from. */
  readonly activeNode: string | null;
  /** The block whose name is being changed on its card. */
  readonly renaming: string | null;
  readonly dialog: Dialog;
  /** What a screen reader is told, in words. */
  readonly announcement: { readonly text: string; readonly count: number } | null;
  /** The same for eyes, for a few seconds: what was undone. */
  readonly told: { readonly text: string; readonly count: number } | null;
  readonly paletteOpen: boolean;
}

export interface View {
  readonly store: StoreApi<ViewState>;
  readonly openInsert: (place: InsertPlace) => void;
  readonly closeInsert: () => void;
  /** Opens the inspector, which shows the one selected block; with a field, focuses it. */
  readonly inspect: (field?: string) => void;
  readonly openPanel: (panel: ViewState['panel']) => void;
  readonly reveal: (nodeId: string) => void;
  readonly setActive: (nodeId: string | null) => void;
  readonly rename: (nodeId: string | null) => void;
  readonly openDialog: (dialog: Dialog) => void;
  readonly announce: (text: string) => void;
  /** Says it to the screen reader and shows it. */
  readonly tell: (text: string) => void;
  readonly setPaletteOpen: (open: boolean) => void;
}

/** What is open and where the eye is. Never undone, never saved. */
export function createView(): View {
  const store = createStore<ViewState>(() => ({
    insertAt: null,
    panel: null,
    focusField: null,
    revealNode: null,
    activeNode: null,
    renaming: null,
    dialog: null,
    announcement: null,
    told: null,
    paletteOpen: true,
  }));
  const set = store.setState;
  const next = (last: { readonly count: number } | null): number => (last?.count ?? 0) + 1;
  return {
    store,
    openInsert: (insertAt) => set({ insertAt }),
    closeInsert: () => set({ insertAt: null }),
    inspect: (field) =>
      set(({ focusField }) => ({
        panel: 'inspector',
        focusField: field === undefined ? null : { field, count: next(focusField) },
      })),
    openPanel: (panel) => set({ panel }),
    reveal: (nodeId) => set(({ revealNode }) => ({ revealNode: { nodeId, count: next(revealNode) } })),
    setActive: (activeNode) => set({ activeNode }),
    rename: (renaming) => set({ renaming }),
    openDialog: (dialog) => set({ dialog }),
    announce: (text) => set(({ announcement }) => ({ announcement: { text, count: next(announcement) } })),
    tell: (text) =>
      set(({ announcement, told }) => ({
        announcement: { text, count: next(announcement) },
        told: { text, count: next(told) },
      })),
    setPaletteOpen: (paletteOpen) => set({ paletteOpen }),
  };
}
