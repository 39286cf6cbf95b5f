import { useLingui } from '@lingui/react/macro';
import { Combobox, useCombobox } from '@mantine/core';
import type { ReactNode } from 'react';
import type { VariableWords } from './message-text.ts';

interface VariableOptionsProps {
  readonly id: string;
  readonly found: readonly string[];
  /** What Enter takes. */
  readonly active: string | null;
  readonly names: VariableWords;
  readonly onPick: (variable: string) => void;
  /** The text field under which the list opens. */
  readonly children: ReactNode;
}

/** Walked from the text field, which keeps the focus and the arrow keys as long as no list is open. */
export function VariableOptions({ id, found, active, names, onPick, children }: VariableOptionsProps) {
  const { t } = useLingui();
  const store = useCombobox({ opened: found.length > 0 });
  return (
    <Combobox store={store} position="bottom-start" onOptionSubmit={onPick}>
      <Combobox.DropdownTarget>{children}</Combobox.DropdownTarget>
      <Combobox.Dropdown>
        <Combobox.Options id={id} aria-label={t`Variables`}>
          {found.map((variable) => (
            <Combobox.Option
              key={variable}
              value={variable}
              id={`${id}-${variable}`}
              selected={variable === active}
              aria-selected={variable === active}
            >
              {names.nameOf(variable)}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
