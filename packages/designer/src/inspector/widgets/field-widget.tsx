import { Autocomplete } from '@mantine/core';
import { useDesigner, useEditorState } from '../../designer-context.tsx';
import { keysOf } from './known-keys.ts';
import { readText } from './read-value.ts';
import { useProblemText } from './use-problem-text.ts';
import type { WidgetProps } from './widget-props.ts';

/** The name of a field or an answer: one that the account or this flow knows, or a new one. */
export function FieldWidget({ path, label, help, value, issues, onChange }: WidgetProps) {
  const problemText = useProblemText();
  const { directory } = useDesigner();
  const ofFlow = useEditorState(({ document }) => keysOf(document));
  return (
    <Autocomplete
      data-field={path}
      label={label}
      description={help}
      data={[...new Set([...(directory.fields ?? []), ...ofFlow])]}
      value={readText(value)}
      error={problemText(issues, path)}
      onChange={(next) => onChange(next)}
    />
  );
}
