import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { useDesigner } from '../designer-context.tsx';

/** A box that grows selects one block after the other: only where it stays for this long, in milliseconds, is it told. */
const SETTLED_MS = 250;

/** Tells a screen reader how much is selected, where it is more than what has the focus. */
export function useSaySelection(): void {
  const { t } = useLingui();
  const { editor, view } = useDesigner();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = editor.store.subscribe(({ selection }, before) => {
      if (selection === before.selection) return;
      clearTimeout(timer);
      const count = selection.nodes.size + selection.annotations.size;
      if (count < 2) return;
      const text = t`${plural(count, { one: '# thing selected', other: '# things selected' })}`;
      timer = setTimeout(() => view.announce(text), SETTLED_MS);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [editor, view, t]);
}
