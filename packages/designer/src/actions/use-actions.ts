import { useMemo } from 'react';
import type { Action } from './action.ts';
import type { KeyAction } from './keys.ts';
import { useClipboardActions } from './use-clipboard-actions.ts';
import { useEditActions } from './use-edit-actions.ts';
import { useViewActions } from './use-view-actions.ts';
import { useWalkActions } from './use-walk-actions.ts';

export type Actions = Readonly<Record<KeyAction, Action>>;

export function useActions(): Actions {
  const walk = useWalkActions();
  const edit = useEditActions();
  const { actions: clipboard } = useClipboardActions();
  const look = useViewActions();
  return useMemo(() => ({ ...walk, ...edit, ...clipboard, ...look }), [walk, edit, clipboard, look]);
}
