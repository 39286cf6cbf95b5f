import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** What a key does. The help shows this very list, and the canvas listens to nothing else. */
export interface KeyBinding {
  readonly id: KeyAction;
  /** As in `KeyboardEvent.key`, lower case; `Mod` is ⌘ on a Mac and Ctrl elsewhere. Any of them. */
  readonly keys: readonly string[];
  readonly text: MessageDescriptor;
  readonly group: 'walk' | 'edit' | 'view';
}

export const KEY_ACTIONS = [
  'walk-right',
  'walk-left',
  'walk-up',
  'walk-down',
  'walk-following',
  'walk-preceding',
  'walk-first',
  'walk-last',
  'extend-right',
  'extend-left',
  'extend-up',
  'extend-down',
  'leave',
  'add',
  'open',
  'rename',
  'toggle',
  'select-all',
  'delete',
  'duplicate',
  'undo',
  'redo',
  'copy',
  'cut',
  'paste',
  'move-right',
  'move-left',
  'move-up',
  'move-down',
  'note',
  'frame',
  'tidy',
  'fit',
  'zoom-in',
  'zoom-out',
  'find',
  'commands',
  'problems',
  'test',
  'keys',
] as const;

export type KeyAction = (typeof KEY_ACTIONS)[number];

export const KEY_BINDINGS: readonly KeyBinding[] = [
  { id: 'walk-right', keys: ['arrowright'], text: msg`Go to the next block`, group: 'walk' },
  { id: 'walk-left', keys: ['arrowleft'], text: msg`Go to the block before`, group: 'walk' },
  { id: 'walk-up', keys: ['arrowup'], text: msg`Go to the block above`, group: 'walk' },
  { id: 'walk-down', keys: ['arrowdown'], text: msg`Go to the block below`, group: 'walk' },
  { id: 'walk-following', keys: ['pagedown'], text: msg`Go on in reading order`, group: 'walk' },
  { id: 'walk-preceding', keys: ['pageup'], text: msg`Go back in reading order`, group: 'walk' },
  { id: 'walk-first', keys: ['home'], text: msg`Go to the first block`, group: 'walk' },
  { id: 'walk-last', keys: ['end'], text: msg`Go to the last block`, group: 'walk' },
  { id: 'extend-right', keys: ['shift+arrowright'], text: msg`Also select the next block`, group: 'walk' },
  { id: 'extend-left', keys: ['shift+arrowleft'], text: msg`Also select the block before`, group: 'walk' },
  { id: 'extend-up', keys: ['shift+arrowup'], text: msg`Also select the block above`, group: 'walk' },
  { id: 'extend-down', keys: ['shift+arrowdown'], text: msg`Also select the block below`, group: 'walk' },
  { id: 'leave', keys: ['escape'], text: msg`Select nothing; again: leave the canvas`, group: 'walk' },
  { id: 'add', keys: ['tab', 'a'], text: msg`Add a block at the next open exit`, group: 'edit' },
  { id: 'open', keys: ['enter'], text: msg`Open the settings of the block`, group: 'edit' },
  { id: 'rename', keys: ['f2'], text: msg`Rename the block`, group: 'edit' },
  { id: 'toggle', keys: [' '], text: msg`Add the block to the selection, or take it out`, group: 'edit' },
  { id: 'select-all', keys: ['mod+a'], text: msg`Select everything`, group: 'edit' },
  { id: 'delete', keys: ['delete', 'backspace'], text: msg`Delete, and close the gap`, group: 'edit' },
  { id: 'duplicate', keys: ['mod+d'], text: msg`Duplicate`, group: 'edit' },
  { id: 'undo', keys: ['mod+z'], text: msg`Undo`, group: 'edit' },
  { id: 'redo', keys: ['mod+shift+z', 'mod+y'], text: msg`Redo`, group: 'edit' },
  { id: 'copy', keys: ['mod+c'], text: msg`Copy, also for another flow or tab`, group: 'edit' },
  { id: 'cut', keys: ['mod+x'], text: msg`Cut`, group: 'edit' },
  { id: 'paste', keys: ['mod+v'], text: msg`Paste`, group: 'edit' },
  { id: 'move-right', keys: ['alt+arrowright'], text: msg`Move the block to the right`, group: 'edit' },
  { id: 'move-left', keys: ['alt+arrowleft'], text: msg`Move the block to the left`, group: 'edit' },
  { id: 'move-up', keys: ['alt+arrowup'], text: msg`Move the block up`, group: 'edit' },
  { id: 'move-down', keys: ['alt+arrowdown'], text: msg`Move the block down`, group: 'edit' },
  { id: 'note', keys: ['n'], text: msg`Add a note`, group: 'edit' },
  { id: 'frame', keys: ['g'], text: msg`Draw a frame around the selection`, group: 'edit' },
  { id: 'tidy', keys: ['l'], text: msg`Tidy up the whole flow`, group: 'view' },
  { id: 'fit', keys: ['f'], text: msg`Show the whole flow`, group: 'view' },
  { id: 'zoom-in', keys: ['+', '='], text: msg`Zoom in`, group: 'view' },
  { id: 'zoom-out', keys: ['-'], text: msg`Zoom out`, group: 'view' },
  { id: 'find', keys: ['mod+f'], text: msg`Find a block`, group: 'view' },
  { id: 'commands', keys: ['mod+k'], text: msg`All commands`, group: 'view' },
  { id: 'problems', keys: ['p'], text: msg`Show the problems`, group: 'view' },
  { id: 'test', keys: ['t'], text: msg`Test the flow`, group: 'view' },
  { id: 'keys', keys: ['?'], text: msg`Show these keys`, group: 'view' },
];

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** What the pressed key does, null where nothing. */
export function actionOf(pressed: Pressed): KeyAction | null {
  const key = pressed.key.toLowerCase();
  const mod = pressed.ctrlKey || pressed.metaKey;
  // With a letter Shift is part of the chord; with a sign (“?”, “+”) it is only how the sign is typed.
  const shift = pressed.shiftKey && (mod || key.length > 1);
  const chord = `${mod ? 'mod+' : ''}${pressed.altKey ? 'alt+' : ''}${shift ? 'shift+' : ''}${key}`;
  return KEY_BINDINGS.find(({ keys }) => keys.includes(chord))?.id ?? null;
}
