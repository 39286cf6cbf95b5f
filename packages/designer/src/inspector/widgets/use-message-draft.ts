import { useState } from 'react';
import { shownMessage, storedMessage, type VariableWords } from './message-text.ts';

interface MessageDraft {
  readonly stored: string;
  readonly names: VariableWords;
  /** New lines become spaces. */
  readonly oneLine: boolean;
  readonly write: (stored: string) => void;
}

interface Typed {
  readonly names: VariableWords;
  readonly stored: string;
  readonly shown: string;
}

/**
 * What the field shows of a stored text. What is being typed stays letter by letter as it was typed, so the caret never jumps; a change
 * from elsewhere (undo, another block) is shown at once.
 */
export function useMessageDraft({ stored, names, oneLine, write }: MessageDraft): {
  readonly shown: string;
  readonly type: (area: HTMLTextAreaElement) => void;
} {
  const [typed, setTyped] = useState<Typed>({ names, stored, shown: shownMessage(stored, names) });
  const current =
    typed.stored === stored && typed.names === names ? typed : { names, stored, shown: shownMessage(stored, names) };
  if (current !== typed) setTyped(current);
  return {
    shown: current.shown,
    type(area) {
      const shown = oneLine ? area.value.replaceAll(/\s*\n\s*/g, ' ') : area.value;
      const next = storedMessage(shown, names);
      setTyped({ names, stored: next, shown });
      if (next !== stored) write(next);
    },
  };
}
