import { fixFor, fixText, type Issue } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconWand } from '@tabler/icons-react';
import { useDesigner, useEditorState } from '../designer-context.tsx';
import { applyFix } from '../model/commands/change-flow.ts';
import { whyNot } from '../words/why-not.ts';

/** One click that makes a problem go away, where there is one; it says what it did. */
export function FixOne({ issue }: { readonly issue: Issue }) {
  const { t } = useLingui();
  const { editor, view, language } = useDesigner();
  const code = useEditorState(({ document, readOnly }) =>
    readOnly ? null : (fixFor(document, issue, editor.env)?.code ?? null),
  );
  if (code === null) return null;
  const text = fixText(code, language);

  // Made anew at the click: the ids of the one that was only looked at belong to nothing.
  function fix(): void {
    const found = fixFor(editor.store.getState().document, issue, editor.env);
    if (found === null) return;
    const why = whyNot(editor.run(applyFix(found.operation)), language);
    view.tell(why ?? t`Done: ${text}`);
  }

  return (
    <Button size="compact-sm" variant="light" leftSection={<IconWand size={16} aria-hidden="true" />} onClick={fix}>
      {text}
    </Button>
  );
}
