import { useEffect, type RefObject } from 'react';
import { useClipboardActions } from '../actions/use-clipboard-actions.ts';
import { isField } from './is-field.ts';

/**
 * Copy, cut and paste as the browser tells them, whether by key, menu or gesture: so the system's clipboard is used without asking for
 * the permission that reading it from a script needs.
 */
export function useClipboardEvents(surface: RefObject<HTMLElement | null>): void {
  const { take, put } = useClipboardActions();
  useEffect(() => {
    const isMine = (): boolean => {
      const { activeElement: focused, body } = document;
      return (focused === body || surface.current?.contains(focused) === true) && !isField(focused) && noText();
    };
    const copy = (event: ClipboardEvent): void => {
      const text = isMine() ? take(event.type === 'cut') : null;
      if (text === null) return;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
    };
    const paste = (event: ClipboardEvent): void => {
      if (isMine() && put(event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault();
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
}

/** Whoever has marked text somewhere means that text. */
function noText(): boolean {
  return document.getSelection()?.isCollapsed !== false;
}
