import { PlainField } from './plain-field.tsx';
import type { WidgetProps } from './widget-props.ts';

/** An https address. */
export function AddressWidget({ path, spec, label, help, value, issues, onChange }: WidgetProps) {
  return (
    <PlainField
      path={path}
      label={label}
      help={help}
      type="url"
      placeholder="https://"
      value={value}
      issues={issues}
      optional={spec.optional === true}
      onChange={(next) => onChange(next)}
    />
  );
}
