import type { IssueCode } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useDesigner, useEditorState } from '../designer-context.tsx';
import { applyFix } from '../model/commands/change-flow.ts';
import { whyNot } from '../words/why-not.ts';
import { canFixAll, fixesOfKind } from './fixes-of-kind.ts';
import { useFixEnv } from './use-fix-env.ts';

/** The same fix for every problem of a kind, as one step that can be undone; only where that is safe and there are several. */
export function FixAll({ code }: { readonly code: IssueCode }) {
  const { t } = useLingui();
  const { editor, view, language } = useDesigner();
  const env = useFixEnv();
  const count = useEditorState(({ document, issues, readOnly }) => {
    const ofKind = issues.filter((issue) => issue.code === code);
    return !readOnly && ofKind.length > 1 && canFixAll(document, ofKind, env) ? ofKind.length : 0;
  });
  if (count === 0) return null;

  function fix(): void {
    const operations = fixesOfKind(editor.store.getState().document, code, env);
    if (operations.length === 0) return;
    const why = whyNot(editor.run(applyFix({ type: 'batch', operations })), language);
    view.tell(why ?? t`Fixed: ${operations.length}`);
  }

  return (
    <Button size="compact-sm" variant="subtle" onClick={fix}>
      {t`Fix all ${count} of this kind`}
    </Button>
  );
}
