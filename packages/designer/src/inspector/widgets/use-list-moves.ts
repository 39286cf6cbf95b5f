import { useEffect, useRef, type RefObject } from 'react';

export type ListMove = 'up' | 'down' | 'remove';

interface Listed {
  /** Of the list, as issues name it: lists stand within lists, and each leads the focus within itself only. */
  readonly path: string;
  readonly items: readonly unknown[];
  readonly onChange: (items: readonly unknown[]) => void;
}

interface ListMoves {
  readonly root: RefObject<HTMLFieldSetElement | null>;
  readonly move: (index: number, how: ListMove) => void;
  readonly add: (item: unknown) => void;
}

/** Items have no ids, so the focus is led by hand to where the item or its neighbour now is. */
export function useListMoves({ path, items, onChange }: Listed): ListMoves {
  const root = useRef<HTMLFieldSetElement>(null);
  const focusNext = useRef<readonly string[]>([]);

  useEffect(() => {
    const places = focusNext.current;
    focusNext.current = [];
    for (const place of places) {
      const found = root.current?.querySelector<HTMLElement>(place);
      if (found === null || found === undefined || found.matches(':disabled')) continue;
      found.focus();
      return;
    }
  });

  const button = (index: number, how: ListMove): string => `[data-move="${moveKey(path, index, how)}"]`;
  const adding = `[data-add="${path}"]`;

  return {
    root,
    move(index, how) {
      if (how === 'remove') {
        const left = items.length - 1;
        focusNext.current = left === 0 ? [adding] : [button(Math.min(index, left - 1), 'remove'), adding];
        onChange(items.toSpliced(index, 1));
        return;
      }
      const to = how === 'up' ? index - 1 : index + 1;
      // At either end the button of that direction is off: the other one takes the focus.
      focusNext.current = [button(to, how), button(to, how === 'up' ? 'down' : 'up')];
      onChange(items.toSpliced(index, 1).toSpliced(to, 0, items[index]));
    },
    add(item) {
      focusNext.current = [`[data-field="${path}.${items.length}"] :is(input, textarea, select)`];
      onChange([...items, item]);
    },
  };
}

/** How the button of a row is found again. */
export function moveKey(path: string, index: number, how: ListMove): string {
  return `${path} ${index} ${how}`;
}
