import { KeyField } from './key-field.tsx';
import type { WidgetProps } from './widget-props.ts';

/** The name of a field or an answer. */
export function FieldWidget({ path, spec: { namesOf }, label, help, value, issues, onChange }: WidgetProps) {
  return (
    <KeyField
      path={path}
      label={label}
      help={help}
      value={value}
      issues={issues}
      namesOf={namesOf === 'answers' || namesOf === 'flow.input' ? namesOf : 'contact.fields'}
      onChange={(key) => onChange(key)}
    />
  );
}
