import { useLingui } from '@lingui/react/macro';
import { Menu } from '@mantine/core';
import { KeyHint } from '../actions/key-hint.tsx';
import type { KeyAction } from '../actions/keys.ts';
import type { Actions } from '../actions/use-actions.ts';
import { useState } from 'react';
import { useDesigner, useEditorState } from '../designer-context.tsx';
import type { InsertPlace } from '../model/view.ts';
import { OpenExitItems } from './open-exit-items.tsx';

export interface MenuPlace {
  /** In pixels of the window. */
  readonly x: number;
  readonly y: number;
  readonly on: 'canvas' | 'block' | 'annotation' | 'edge';
  /** Of what was clicked, as the canvas calls it; null for the canvas itself. */
  readonly id: string | null;
  /** Where “add a block” adds: at the pointer, or in the connection. */
  readonly insert: InsertPlace | null;
}

interface CanvasMenuProps {
  readonly place: MenuPlace;
  readonly actions: Actions;
  readonly onClose: () => void;
}

const OF: Readonly<Record<MenuPlace['on'], readonly KeyAction[]>> = {
  block: ['open', 'rename', 'duplicate', 'copy', 'cut', 'frame', 'delete'],
  annotation: ['open', 'duplicate', 'copy', 'cut', 'delete'],
  edge: ['delete'],
  canvas: ['paste', 'select-all', 'note', 'tidy', 'fit'],
};
const CHANGES: ReadonlySet<KeyAction> = new Set([
  'rename',
  'duplicate',
  'cut',
  'frame',
  'delete',
  'paste',
  'note',
  'tidy',
]);

/** The same actions as the keys, where the pointer is. */
export function CanvasMenu({ place, actions, onClose }: CanvasMenuProps) {
  const { t } = useLingui();
  const { view } = useDesigner();
  const readOnly = useEditorState((state) => state.readOnly);
  const { insert, id, on } = place;
  const [before] = useState(() => document.activeElement);

  function close(): void {
    onClose();
    // Back to the card it was opened on; what an item opens takes the focus after that.
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }

  const texts: Readonly<Partial<Record<KeyAction, string>>> = {
    open: t`Settings`,
    rename: t`Rename`,
    duplicate: t`Duplicate`,
    copy: t`Copy`,
    cut: t`Cut`,
    frame: t`Draw a frame around`,
    delete: t`Delete`,
    paste: t`Paste`,
    'select-all': t`Select everything`,
    note: t`Add a note`,
    tidy: t`Tidy up the whole flow`,
    fit: t`Show the whole flow`,
  };
  return (
    <Menu opened onClose={close} position="bottom-start" shadow="md" width={280}>
      <Menu.Target>
        <span style={{ position: 'fixed', left: place.x, top: place.y }} />
      </Menu.Target>
      <Menu.Dropdown>
        {insert !== null && !readOnly && (
          <Menu.Item onClick={() => view.openInsert(insert)}>
            {on === 'edge' ? t`Insert a block here` : t`Add a block here`}
          </Menu.Item>
        )}
        {on === 'block' && id !== null && !readOnly && <OpenExitItems nodeId={id} />}
        {on === 'annotation' && !readOnly && (
          <Menu.Item rightSection={<KeyHint action="rename" />} onClick={() => view.rename(id)}>
            {t`Write`}
          </Menu.Item>
        )}
        {OF[on]
          .filter((action) => !readOnly || !CHANGES.has(action))
          .map((action) => (
            <Menu.Item
              key={action}
              rightSection={<KeyHint action={action} />}
              {...(action === 'delete' ? { c: 'var(--mantine-color-error)' } : {})}
              onClick={() => actions[action]()}
            >
              {texts[action]}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
