import { MessageField } from './message-field.tsx';
import type { WidgetProps } from './widget-props.ts';

/** A text with variables. */
export function MessageWidget({ path, spec, label, help, value, issues, onChange }: WidgetProps) {
  return (
    <MessageField
      path={path}
      label={label}
      help={help}
      value={value}
      issues={issues}
      limit={spec.limit}
      optional={spec.optional === true}
      onChange={(text) => onChange(text)}
    />
  );
}
