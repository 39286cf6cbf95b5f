import { isNodeKind, NODE_MODELS, valueAt, type FlowNode, type FormField, type Issue } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { fieldWords, optionWords } from '../../nodes/field-words.ts';
import { isWithin } from '../block/is-at-field.ts';
import { WIDGETS } from '../widgets/widget-registry.ts';
import type { AskedField } from './asked-field.ts';

interface BlockFieldProps {
  readonly asked: AskedField;
  /** Absent: the flow has no such block, and nothing is asked. */
  readonly node: FlowNode | undefined;
  readonly issues: readonly Issue[];
  readonly onChange: (value: unknown) => void;
}

/** One field of a block in its widget. A place deep in a field, such as the text of a message, is asked for as a text. */
export function BlockField({ asked, node, issues, onChange }: BlockFieldProps) {
  const { i18n } = useLingui();
  if (node === undefined || !isNodeKind(node.kind)) return null;
  const { kind } = node;
  const path = `params.${asked.field}`;
  const [first = asked.field] = asked.field.split('.');
  const spec = NODE_MODELS[kind].form.find(({ field }) => field === asked.field) ?? textIn(asked.field);
  const words = fieldWords(kind, first, i18n);
  const Widget = WIDGETS[spec.widget];
  return (
    <Widget
      path={path}
      kind={kind}
      spec={spec}
      label={asked.label ?? words.label}
      help={asked.help ?? words.help}
      value={valueAt(node.params, asked.field)}
      options={(spec.options ?? []).map((option) => ({
        value: option,
        label: optionWords(kind, `${spec.field}.${option}`, i18n),
      }))}
      issues={issues.filter(({ nodeId, field }) => nodeId === node.id && isWithin(field, path))}
      onChange={onChange}
    />
  );
}

/** What no form has as a field of its own: the words in a message, a title of a button. */
function textIn(field: string): FormField {
  return { field, widget: 'message', limit: 1_024 };
}
