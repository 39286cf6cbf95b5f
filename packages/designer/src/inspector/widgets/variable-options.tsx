import { TEXT_VARIABLES, type TextVariable } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Combobox, useCombobox } from '@mantine/core';
import type { ReactNode } from 'react';
import type { VariableWords } from './message-text.ts';

interface VariableOptionsProps {
  readonly id: string;
  readonly found: readonly TextVariable[];
  /** What Enter takes. */
  readonly active: TextVariable | null;
  readonly names: VariableWords;
  readonly onPick: (variable: TextVariable) => void;
  /** The text field under which the list opens. */
  readonly children: ReactNode;
}

/** Walked from the text field, which keeps the focus and the arrow keys as long as no list is open. */
export function VariableOptions({ id, found, active, names, onPick, children }: VariableOptionsProps) {
  const { t } = useLingui();
  const store = useCombobox({ opened: found.length > 0 });
  return (
    <Combobox
      store={store}
      position="bottom-start"
      onOptionSubmit={(value) => {
        const variable = TEXT_VARIABLES.find((one) => one === value);
        if (variable !== undefined) onPick(variable);
      }}
    >
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
