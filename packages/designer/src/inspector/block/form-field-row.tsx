import type { FormField, Issue, NodeKind } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { fieldWords, optionWords } from '../../nodes/field-words.ts';
import type { WidgetProps } from '../widgets/widget-props.ts';
import { WIDGETS } from '../widgets/widget-registry.ts';
import { FixButton } from '../../fixes/fix-button.tsx';

interface FormFieldRowProps extends Pick<WidgetProps, 'value' | 'onChange'> {
  readonly kind: NodeKind;
  readonly spec: FormField;
  readonly issues: readonly Issue[];
}

/** One field: its widget and, where something is wrong that one click mends, that click. */
export function FormFieldRow({ kind, spec, value, issues, onChange }: FormFieldRowProps) {
  const { i18n } = useLingui();
  const { label, help } = fieldWords(kind, spec.field, i18n);
  const Widget = WIDGETS[spec.widget];
  const [first] = issues;
  return (
    <div>
      <Widget
        path={`params.${spec.field}`}
        kind={kind}
        spec={spec}
        label={label}
        help={help}
        value={value}
        options={(spec.options ?? []).map((option) => ({
          value: option,
          label: optionWords(kind, `${spec.field}.${option}`, i18n),
        }))}
        issues={issues}
        onChange={onChange}
      />
      {first !== undefined && <FixButton issue={first} />}
    </div>
  );
}
