import { useCallback, type KeyboardEvent } from 'react';
import { actionOf, type KeyAction } from '../actions/keys.ts';
import { useActions } from '../actions/use-actions.ts';

/** What works wherever the focus is in the designer, fields included. */
const EVERYWHERE: ReadonlySet<KeyAction> = new Set(['find', 'commands']);
/** What works everywhere but in fields, which undo their own typing. */
const OUTSIDE_FIELDS: ReadonlySet<KeyAction> = new Set(['undo', 'redo', 'keys']);

/** F6 goes round the regions; find, commands, undo and help work in all of them. */
export function useRegionKeys() {
  const actions = useActions();
  return useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      if (event.defaultPrevented) return;
      if (event.key === 'F6') {
        goRound(event.currentTarget, event.shiftKey ? -1 : 1);
        event.preventDefault();
        return;
      }
      const action = actionOf(event);
      if (action === null) return;
      const inField =
        event.target instanceof Element && event.target.closest('input, textarea, [contenteditable="true"]');
      const isOwn = EVERYWHERE.has(action) || (!inField && OUTSIDE_FIELDS.has(action));
      if (isOwn && actions[action]()) event.preventDefault();
    },
    [actions],
  );
}

function goRound(frame: HTMLElement, step: 1 | -1): void {
  const regions = [...frame.querySelectorAll<HTMLElement>('[data-region]')];
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(here + step + regions.length) % regions.length];
  const inside = next?.querySelector<HTMLElement>('[tabindex="0"], button:not([tabindex="-1"]), input, textarea');
  (inside ?? next)?.focus();
}
