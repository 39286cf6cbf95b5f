import type { AnalysisContext, FlowDocument, Issue, Language } from '@janela/flow-schema';
import { useLayoutEffect, useMemo, useState } from 'react';
import { DesignerContext } from '../../designer-context.tsx';
import { DesignerLanguage } from '../../i18n/designer-language.tsx';
import { createEditor } from '../../model/create-editor.ts';
import type { Directory } from '../../model/directory.ts';
import { createView } from '../../model/view.ts';
import families from '../../nodes/families.module.css';
import { browserEnv } from '../../shell/browser-env.ts';
import { WithMantine } from '../../shell/with-mantine.tsx';
import theme from '../../theme/designer.module.css';
import classes from '../inspector.module.css';
import type { AskedField } from './asked-field.ts';
import { BlockField } from './block-field.tsx';

export interface FlowFieldsProps {
  /** The flow with what has been answered so far in it. */
  readonly document: FlowDocument;
  readonly fields: readonly AskedField[];
  readonly language: Language;
  readonly directory: Directory;
  readonly analysis?: AnalysisContext;
  /** Of the whole flow; each field shows its own. */
  readonly issues: readonly Issue[];
  readonly onChange: (field: AskedField, value: unknown) => void;
}

const NOTHING_KNOWN: AnalysisContext = {};

/**
 * Some fields of a flow, each in the very widget that the inspector has for it, without the canvas. Nothing is kept here: value in,
 * change out.
 */
export function FlowFields({ document, fields, analysis = NOTHING_KNOWN, ...props }: FlowFieldsProps) {
  const { language, directory, issues, onChange } = props;
  const [editor] = useState(() => createEditor({ document, env: browserEnv, readOnly: true }));
  const [view] = useState(createView);
  // Widgets offer the names that the flow uses.
  useLayoutEffect(() => editor.load(document), [editor, document]);
  const designer = useMemo(
    () => ({ editor, view, directory, language, analysis, counts: null }),
    [editor, view, directory, language, analysis],
  );
  return (
    <WithMantine>
      <DesignerLanguage language={language}>
        <DesignerContext value={designer}>
          <div className={`${theme['designer']} ${families['palette']} ${classes['form']}`}>
            {fields.map((field) => (
              <BlockField
                key={field.key}
                asked={field}
                node={document.nodes.find(({ id }) => id === field.nodeId)}
                issues={issues}
                onChange={(value) => onChange(field, value)}
              />
            ))}
          </div>
        </DesignerContext>
      </DesignerLanguage>
    </WithMantine>
  );
}
