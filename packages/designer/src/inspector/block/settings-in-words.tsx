import { NODE_MODELS, type NodeKind } from '@janela/flow-schema';
import { useWords } from '../../designer-context.tsx';
import { fieldWords } from '../../nodes/field-words.ts';
import { valueText } from '../../nodes/value-text.ts';
import classes from '../inspector.module.css';
import { readRecord } from '../widgets/read-value.ts';

interface SettingsInWordsProps {
  readonly kind: NodeKind;
  readonly params: unknown;
}

/** The settings of a block where nothing may be changed: words, rather than a form that is switched off. */
export function SettingsInWords({ kind, params }: SettingsInWordsProps) {
  const words = useWords();
  const values = readRecord(params);
  return (
    <dl className={classes['words']}>
      {NODE_MODELS[kind].form.map((spec) => (
        <div key={spec.field}>
          <dt>{fieldWords(kind, spec.field, words.i18n).label}</dt>
          <dd>{valueText({ kind, spec, value: values[spec.field] }, words)}</dd>
        </div>
      ))}
    </dl>
  );
}
