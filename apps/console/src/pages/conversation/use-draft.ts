import { useState } from 'react';

/** The unsent text of a conversation. Outlives a reload of the tab, and ends with it. */
export function useDraft(conversationId: string): readonly [string, (text: string) => void] {
  const key = `janela.draft.${conversationId}`;
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? '');

  function change(next: string): void {
    setText(next);
    if (next === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, next);
  }

  return [text, change];
}
