import { familyOf, type Issue, type VariableFamily } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Autocomplete } from '@mantine/core';
import { useKnownNames } from './known-names.ts';
import { readText } from './read-value.ts';
import { useProblemText } from './use-problem-text.ts';

interface KeyFieldProps {
  readonly path: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly value: unknown;
  readonly issues: readonly Issue[];
  /** Of what it is the name. */
  readonly namesOf: VariableFamily;
  readonly onChange: (key: string) => void;
}

/** The name of a field, an answer or an input: one that is known, or a new one. Says how a text reads it. */
export function KeyField({ path, label, help, value, issues, namesOf, onChange }: KeyFieldProps) {
  const { t } = useLingui();
  const problemText = useProblemText();
  const known = useKnownNames()[namesOf];
  const key = readText(value);
  const name = `${namesOf}.${key}`;
  const written = `{{ ${name} }}`;
  const hint = familyOf(name) === null ? undefined : t`Texts read it as ${written}.`;
  return (
    <Autocomplete
      data-field={path}
      label={label}
      description={hint ?? help}
      // What is just being typed is known to the flow as well.
      data={known.filter((one) => one !== key)}
      value={key}
      error={problemText(issues, path)}
      onChange={onChange}
    />
  );
}
