import { useCallback, useEffect, type KeyboardEvent, type RefObject } from 'react';
import { actionOf, type KeyAction } from '../actions/keys.ts';
import { useActions } from '../actions/use-actions.ts';
import { useDesigner } from '../designer-context.tsx';
import { annotationIdOf } from './to-react-flow.ts';
import { useClipboardEvents } from './use-clipboard-events.ts';
import { isField } from './is-field.ts';

/** These come as events of their own, with the system's clipboard. */
const BY_CLIPBOARD: ReadonlySet<KeyAction> = new Set(['copy', 'cut', 'paste']);
/** Only a focused block means these: elsewhere the keys are those of buttons. */
const OF_BLOCKS: ReadonlySet<KeyAction> = new Set(['add', 'open', 'rename', 'toggle']);

/** On a note or frame these mean its words. */
const WRITES: ReadonlySet<KeyAction> = new Set(['open', 'rename']);

/** The keys of the canvas, where the focus is in it and not in a field. */
export function useCanvasKeys(surface: RefObject<HTMLDivElement | null>) {
  const actions = useActions();
  const { view } = useDesigner();

  useClipboardEvents(surface);

  const onKey = useCallback(
    (event: Pressed) => {
      if (!isHere(event.target, surface.current)) return;
      // The block chooser that has just opened is about to take the focus: what is typed meanwhile is meant for it.
      if (isField(event.target) || event.defaultPrevented || view.store.getState().insertAt !== null) return;
      const action = actionOf(event);
      if (action === null || BY_CLIPBOARD.has(action)) return;
      const focused = focusedNode(event.target);
      if (focused !== null && annotationIdOf(focused) !== null && WRITES.has(action)) {
        view.rename(focused);
        event.preventDefault();
        return;
      }
      if (OF_BLOCKS.has(action) && (focused === null || annotationIdOf(focused) !== null)) return;
      if (actions[action]()) event.preventDefault();
    },
    [actions, view, surface],
  );

  useEffect(() => {
    // The focus falls to the page itself where the element that had it went away, or an empty place was clicked.
    const fallen = (event: globalThis.KeyboardEvent): void => {
      if (event.target === document.body) onKey(event);
    };
    document.addEventListener('keydown', fallen);
    return () => document.removeEventListener('keydown', fallen);
  }, [onKey]);
  return onKey;
}

type Pressed = KeyboardEvent | globalThis.KeyboardEvent;

/** The block, note or frame that has the focus itself, as the canvas calls it. */
function focusedNode(target: EventTarget | null): string | null {
  return target instanceof Element && target.classList.contains('react-flow__node')
    ? target.getAttribute('data-id')
    : null;
}

/** A menu that opens from the canvas stands elsewhere in the page, and its keys are its own, though React tells them here. */
function isHere(target: EventTarget | null, surface: HTMLElement | null): boolean {
  return target === document.body || (target instanceof Node && surface?.contains(target) === true);
}
