import { Kbd } from '@mantine/core';
import { KEY_BINDINGS, type KeyAction } from './keys.ts';

const SIGNS: Readonly<Record<string, string>> = {
  arrowright: '→',
  arrowleft: '←',
  arrowup: '↑',
  arrowdown: '↓',
  escape: 'Esc',
  delete: 'Del',
  backspace: '⌫',
  tab: 'Tab',
  enter: 'Enter',
  home: 'Home',
  end: 'End',
  alt: 'Alt',
  shift: 'Shift',
  ' ': '␣',
};

/** `mod+shift+z` as it stands on the keyboard in front of the person. */
export function keyText(chord: string, isMac = /mac/i.test(navigator.platform)): string {
  // The sign “+” is a key of its own.
  if (chord === '+') return '+';
  const parts = chord.split('+').map((part) => {
    if (part === 'mod') return isMac ? '⌘' : 'Ctrl';
    return SIGNS[part] ?? part.toUpperCase();
  });
  return parts.join(isMac ? ' ' : '+');
}

/** The first key of an action. */
export function KeyHint({ action }: { readonly action: KeyAction }) {
  const chord = KEY_BINDINGS.find(({ id }) => id === action)?.keys[0];
  return chord === undefined ? null : <Kbd size="xs">{keyText(chord)}</Kbd>;
}
