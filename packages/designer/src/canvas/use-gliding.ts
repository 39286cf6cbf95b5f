import { useEffect, type RefObject } from 'react';
import { useDesigner } from '../designer-context.tsx';

/** A little longer than the movement itself, in milliseconds. */
const GLIDE_MS = 220;

/**
 * Marks the canvas while blocks go to new places, so that they glide there (`canvas.module.css`) and one sees what went where. An
 * attribute, not a state: nothing is drawn again for it.
 */
export function useGliding(surface: RefObject<HTMLElement | null>): void {
  const { editor } = useDesigner();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = (): void => surface.current?.removeAttribute('data-gliding');
    const unsubscribe = editor.store.subscribe(({ document }, { document: before }) => {
      if (document.layout === before.layout && document.annotations === before.annotations) return;
      surface.current?.setAttribute('data-gliding', 'true');
      clearTimeout(timer);
      timer = setTimeout(stop, GLIDE_MS);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [editor, surface]);
}
