import { useEffect } from 'react';
import type { View } from '../model/view.ts';

const KEY = 'janela.designer-palette';

/** Folds the palette as it was left on this device, and remembers how it is left next. */
export function usePaletteMemory(view: View): void {
  useEffect(
    () =>
      view.store.subscribe(({ paletteOpen }, before) => {
        if (paletteOpen !== before.paletteOpen) write(paletteOpen ? 'open' : 'folded');
      }),
    [view],
  );
}

export function wasPaletteFolded(): boolean {
  try {
    return localStorage.getItem(KEY) === 'folded';
  } catch {
    // A browser that keeps nothing.
    return false;
  }
}

function write(state: 'open' | 'folded'): void {
  try {
    localStorage.setItem(KEY, state);
  } catch {
    // It is asked anew next time.
  }
}
