import { useMemo } from 'react';
import type { KeyAction } from './keys.ts';
import { useClipboardActions } from './use-clipboard-actions.ts';
import { useEditActions } from './use-edit-actions.ts';
import { useViewActions } from './use-view-actions.ts';
import { useWalkActions } from './use-walk-actions.ts';

/** Does something; false where there was nothing to do. */
export type Action = () => boolean;

export type Actions = Readonly<Record<KeyAction, Action>>;

export function useActions(): Actions {
  const walk = useWalkActions();
  const edit = useEditActions();
  const { actions: clipboard } = useClipboardActions();
  const look = useViewActions();
  return useMemo(() => ({ ...walk, ...edit, ...clipboard, ...look }), [walk, edit, clipboard, look]);
}
