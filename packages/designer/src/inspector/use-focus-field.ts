import { useEffect, type RefObject } from 'react';
import { useDesigner, useViewState } from '../designer-context.tsx';
import type { View } from '../model/view.ts';

const FOCUSABLE = 'input:not([type=hidden]), textarea, select, button';

/** What has been answered stays answered, also when the panel is closed and opened again. */
const ANSWERED = new WeakMap<View, number>();

/** Focuses the field that was asked for and brings it into view; where there is no such field, the nearest place around it. */
export function useFocusField(root: RefObject<HTMLElement | null>): void {
  const { view } = useDesigner();
  const asked = useViewState(({ focusField }) => focusField);
  useEffect(() => {
    const panel = root.current;
    if (asked === null || panel === null || ANSWERED.get(view) === asked.count) return;
    ANSWERED.set(view, asked.count);
    const place = placeOf(panel, asked.field);
    if (place === null) return;
    const field = place.matches(FOCUSABLE) ? place : chosenIn(place);
    place.scrollIntoView({ block: 'nearest' });
    field?.focus({ preventScroll: true });
  }, [asked, root, view]);
}

function placeOf(panel: HTMLElement, field: string): HTMLElement | null {
  const parts = field.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const found = panel.querySelector<HTMLElement>(`[data-field="${CSS.escape(parts.slice(0, length).join('.'))}"]`);
    if (found !== null) return found;
  }
  return null;
}

/** Of a group of radios, the one that is chosen, as the Tab key would have it. */
function chosenIn(place: HTMLElement): HTMLElement | null {
  return place.querySelector<HTMLElement>('input[type=radio]:checked') ?? place.querySelector<HTMLElement>(FOCUSABLE);
}
