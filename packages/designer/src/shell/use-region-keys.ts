import { useEffect, type RefObject } from 'react';
import { actionOf, type KeyAction } from '../actions/keys.ts';
import { useActions, type Actions } from '../actions/use-actions.ts';
import { useDesigner } from '../designer-context.tsx';

/** What works wherever the focus is in the designer, fields included. */
const EVERYWHERE: ReadonlySet<KeyAction> = new Set(['find', 'commands']);
/** What works everywhere but in fields, which undo their own typing. */
const OUTSIDE_FIELDS: ReadonlySet<KeyAction> = new Set(['undo', 'redo', 'keys']);

/** What Tab reaches. */
const REACHABLE =
  ':is(a[href], button, input, textarea, select, [tabindex="0"]):not(:disabled, [tabindex="-1"], [hidden], [type="hidden"])';

/**
 * F6 goes round the regions, Escape leads from the panel back to the block; find, commands, undo and help work in all regions.
 * Listens at the document: so every part has had its turn with the key, and what the host opens from its places in the bar, such as a
 * dialog that lies elsewhere in the page, keeps its keys for itself.
 */
export function useRegionKeys(frame: RefObject<HTMLElement | null>): void {
  const { view } = useDesigner();
  const actions = useActions();
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const { target } = event;
      if (event.defaultPrevented || frame.current === null || !(target instanceof Element)) return;
      // The focus falls to the page itself where what had it went away. The canvas listens there too, for everything else.
      const fallen = target === document.body;
      if (!fallen && !frame.current.contains(target)) return;
      if (event.key === 'F6') {
        goRound(frame.current, event.shiftKey ? -1 : 1);
        event.preventDefault();
      } else if (event.key === 'Escape') {
        const { activeNode } = view.store.getState();
        if (activeNode !== null && isDoneWithPanel(target)) view.reveal(activeNode);
      } else if (!fallen && pressed(event, target, actions)) event.preventDefault();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [frame, view, actions]);
}

function pressed(event: KeyboardEvent, target: Element, actions: Actions): boolean {
  const action = actionOf(event);
  if (action === null) return false;
  const inField = target.closest('input, textarea, [contenteditable="true"]') !== null;
  return (EVERYWHERE.has(action) || (!inField && OUTSIDE_FIELDS.has(action))) && actions[action]();
}

/** A list that is open in the panel is closed by the key. */
function isDoneWithPanel(target: Element): boolean {
  return target.closest('[data-panel]') !== null && target.getAttribute('aria-expanded') !== 'true';
}

function goRound(frame: HTMLElement, step: 1 | -1): void {
  const regions = [...frame.querySelectorAll<HTMLElement>('[data-region]')];
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  focusRegion(regions[(here + step + regions.length) % regions.length]);
}

/** On the canvas the block that was last worked on, elsewhere the first thing that Tab reaches. */
export function focusRegion(region: HTMLElement | null | undefined): void {
  const block = region?.querySelector<HTMLElement>('.react-flow__node[tabindex="0"]');
  (block ?? region?.querySelector<HTMLElement>(REACHABLE) ?? region)?.focus();
}
