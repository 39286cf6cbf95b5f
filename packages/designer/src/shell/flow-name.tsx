import { useLingui } from '@lingui/react/macro';
import { useDesigner, useEditorState } from '../designer-context.tsx';
import { renameFlow } from '../model/commands/change-flow.ts';
import classes from './flow-name.module.css';

/** The name of the flow, changed where it stands. An empty one is not taken. */
export function FlowName() {
  const { t } = useLingui();
  const { editor } = useDesigner();
  const name = useEditorState(({ document }) => document.name);
  const readOnly = useEditorState((state) => state.readOnly);
  if (readOnly) return <h1 className={classes['name']}>{name}</h1>;
  return (
    <h1 className={classes['name']}>
      <input
        key={name}
        className={classes['field']}
        aria-label={t`Name of the flow`}
        defaultValue={name}
        maxLength={120}
        size={Math.min(40, Math.max(8, name.length))}
        onBlur={(event) => {
          const next = event.currentTarget.value.trim();
          if (next === '') event.currentTarget.value = name;
          else if (next !== name) editor.run(renameFlow(next));
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key !== 'Escape') return;
          event.currentTarget.value = name;
          event.currentTarget.blur();
        }}
      />
    </h1>
  );
}
