import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { useDesigner } from '../../designer-context.tsx';
import { PlainField } from './plain-field.tsx';
import { readText } from './read-value.ts';
import { useProblemText } from './use-problem-text.ts';
import type { WidgetProps } from './widget-props.ts';

/** Another flow of the account; where the host names none, its id. */
export function FlowWidget({ path, label, help, value, issues, onChange }: WidgetProps) {
  const { t } = useLingui();
  const problemText = useProblemText();
  const { flows = [] } = useDesigner().directory;
  const chosen = readText(value);
  if (flows.length === 0)
    return (
      <PlainField
        path={path}
        label={label}
        help={help}
        value={value}
        issues={issues}
        onChange={(next) => onChange(next)}
      />
    );
  const isKnown = chosen === '' || flows.some(({ id }) => id === chosen);
  return (
    <NativeSelect
      data-field={path}
      label={label}
      description={help}
      value={chosen}
      error={problemText(issues, path)}
      data={[
        { value: '', label: t`Choose a flow` },
        ...flows.map(({ id, name }) => ({ value: id, label: name })),
        ...(isKnown ? [] : [{ value: chosen, label: t`A flow that is gone` }]),
      ]}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
