import { useCallback, useEffect, type KeyboardEvent, type RefObject } from 'react';
import { actionOf, type KeyAction } from '../actions/keys.ts';
import { useActions } from '../actions/use-actions.ts';
import { useClipboardActions } from '../actions/use-clipboard-actions.ts';

/** These come as events of their own, with the system's clipboard. */
const BY_CLIPBOARD: ReadonlySet<KeyAction> = new Set(['copy', 'cut', 'paste']);
/** Only a focused block means these: elsewhere the keys are those of buttons. */
const OF_BLOCKS: ReadonlySet<KeyAction> = new Set(['add', 'open', 'rename', 'toggle']);

/** The keys of the canvas, where the focus is in it and not in a field. */
export function useCanvasKeys(surface: RefObject<HTMLDivElement | null>) {
  const actions = useActions();
  const { take, put } = useClipboardActions();

  useEffect(() => {
    const mine = (): boolean =>
      surface.current?.contains(document.activeElement) === true && !isField(document.activeElement);
    const copy = (event: ClipboardEvent): void => {
      const text = mine() ? take(event.type === 'cut') : null;
      if (text === null) return;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
    };
    const paste = (event: ClipboardEvent): void => {
      if (mine() && put(event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault();
    };
    document.addEventListener('copy', copy);
    document.addEventListener('cut', copy);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', copy);
      document.removeEventListener('paste', paste);
    };
  }, [surface, take, put]);

  const onKey = useCallback(
    (event: Pressed) => {
      if (isField(event.target) || event.defaultPrevented) return;
      const action = actionOf(event);
      if (action === null || BY_CLIPBOARD.has(action)) return;
      const onBlock = event.target instanceof Element && event.target.classList.contains('react-flow__node');
      if (OF_BLOCKS.has(action) && !onBlock) return;
      if (actions[action]()) event.preventDefault();
    },
    [actions],
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

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
}
