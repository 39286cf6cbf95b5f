import { NODE_MODELS, type FlowNode, type FormField, type Issue, type NodeKind } from '@janela/flow-schema';
import { useMemo } from 'react';
import { useDesigner } from '../../designer-context.tsx';
import { setParams } from '../../model/commands/set-params.ts';
import classes from '../inspector.module.css';
import { readRecord } from '../widgets/read-value.ts';
import { FoldedFields } from './folded-fields.tsx';
import { FormFieldRow } from './form-field-row.tsx';
import { isWithin } from './is-at-field.ts';

interface BlockFormProps {
  readonly kind: NodeKind;
  readonly node: FlowNode;
  readonly issues: readonly Issue[];
}

/** The settings of a block, from the data of its model. What is typed is in the draft at once, also while it makes no sense yet. */
export function BlockForm({ kind, node, issues }: BlockFormProps) {
  const { editor } = useDesigner();
  const params = useMemo(() => readRecord(node.params), [node.params]);
  const { form } = NODE_MODELS[kind];
  if (form.length === 0) return null;

  function write(field: string, value: unknown, part?: string): void {
    const { [field]: _before, ...others } = params;
    const next = value === undefined ? others : { ...params, [field]: value };
    editor.run(setParams({ nodeId: node.id, params: next, field: part === undefined ? field : `${field}.${part}` }));
  }

  const folded = form.filter((spec) => spec.folded !== undefined);
  const rowOf = (spec: FormField) => (
    <FormFieldRow
      key={spec.field}
      kind={kind}
      spec={spec}
      value={params[spec.field]}
      issues={issues.filter(({ field }) => isWithin(field, `params.${spec.field}`))}
      onChange={(value, part) => write(spec.field, value, part)}
    />
  );

  return (
    <div className={classes['form']}>
      {form.filter(({ folded }) => folded === undefined).map(rowOf)}
      {folded.length > 0 && (
        <FoldedFields key={node.id} form={folded} params={params} issues={issues}>
          {folded.map(rowOf)}
        </FoldedFields>
      )}
    </div>
  );
}
