import { fixesFor, fixText, type FixCode, type Issue } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { useDesigner } from '../designer-context.tsx';
import { applyFix } from '../model/commands/change-flow.ts';
import { whyNot } from '../words/why-not.ts';
import { useFixEnv } from './use-fix-env.ts';

/** Applies one of the fixes of an issue and says what was done, or why not. */
export function useApplyFix(issue: Issue): (code: FixCode) => void {
  const { t } = useLingui();
  const { editor, view, language } = useDesigner();
  const env = useFixEnv();
  return (code) => {
    // Made anew at the click: the ids of the one that was only looked at belong to nothing.
    const found = fixesFor(editor.store.getState().document, issue, env).find((fix) => fix.code === code);
    if (found === undefined) return;
    const why = whyNot(editor.run(applyFix(found.operation)), language);
    const done = fixText(code, language);
    view.tell(why ?? t`Done: ${done}`);
  };
}
