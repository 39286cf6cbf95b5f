import { useState, type KeyboardEvent, type RefObject } from 'react';
import { folded } from '../../model/find-blocks.ts';
import { insertText } from './insert-text.ts';
import { openVariable, variableAt, type MessagePiece, type VariableWords } from './message-text.ts';

interface Suggesting {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly names: VariableWords;
  readonly pieces: readonly MessagePiece[];
}

interface Typing {
  readonly start: number;
  readonly typed: string;
  /** Of the suggestion that Enter takes. */
  readonly index: number;
}

interface Suggestions {
  readonly found: readonly string[];
  readonly active: string | null;
  /** Asks again what is being typed at the caret. */
  readonly look: () => void;
  readonly close: () => void;
  readonly insert: (variable: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}

const NONE: readonly string[] = [];

/** The list that opens at `{{`, and the keys that treat a variable as one thing. The focus stays in the text all along. */
export function useVariableSuggestions({ area, names, pieces }: Suggesting): Suggestions {
  const [typing, setTyping] = useState<Typing | null>(null);
  const wanted = folded(typing?.typed ?? '').trim();
  const found =
    typing === null ? NONE : names.variables.filter((variable) => folded(names.nameOf(variable)).includes(wanted));
  const active = typing === null ? null : (found[typing.index] ?? null);

  function look(): void {
    const element = area.current;
    const collapsed = element !== null && element.selectionStart === element.selectionEnd;
    const next = collapsed ? openVariable(element.value, element.selectionStart) : null;
    if (next?.start === typing?.start && next?.typed === typing?.typed) return;
    setTyping(next === null ? null : { ...next, index: 0 });
  }

  function insert(variable: string): void {
    const element = area.current;
    if (element === null) return;
    setTyping(null);
    insertText(element, `{{${names.nameOf(variable)}}}`, typing?.start);
  }

  function step(by: number): void {
    if (typing !== null) setTyping({ ...typing, index: (typing.index + by + found.length) % found.length });
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing) return;
    if (typing !== null && active !== null) {
      const act = {
        ArrowDown: () => step(1),
        ArrowUp: () => step(-1),
        Enter: () => insert(active),
        Tab: () => insert(active),
        Escape: () => setTyping(null),
      }[event.key];
      if (act !== undefined) {
        // Neither a new line nor the next field, and the panel around it stays open.
        event.preventDefault();
        event.stopPropagation();
        act();
        return;
      }
    }
    takeWholeVariable(event, pieces);
  }

  return { found, active, look, close: () => setTyping(null), insert, onKeyDown };
}

/** Backspace behind a variable, or Delete before one, selects all of it first: the browser then deletes what is selected. */
function takeWholeVariable(
  { key, currentTarget: element }: KeyboardEvent<HTMLTextAreaElement>,
  pieces: readonly MessagePiece[],
): void {
  if ((key !== 'Backspace' && key !== 'Delete') || element.selectionStart !== element.selectionEnd) return;
  const variable = variableAt(pieces, element.selectionStart, key === 'Backspace' ? 'back' : 'forward');
  if (variable !== null) element.setSelectionRange(variable.start, variable.end);
}
