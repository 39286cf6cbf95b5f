import { fixFor, fixText, type Issue } from '@janela/flow-schema';
import { Button } from '@mantine/core';
import { IconWand } from '@tabler/icons-react';
import { useDesigner, useEditorState } from '../../designer-context.tsx';
import { applyFix } from '../../model/commands/change-flow.ts';

/** One click that makes an issue go away, where there is one. */
export function FixButton({ issue }: { readonly issue: Issue }) {
  const { editor, language } = useDesigner();
  const code = useEditorState(({ document, readOnly }) =>
    readOnly ? null : (fixFor(document, issue, editor.env)?.code ?? null),
  );
  if (code === null) return null;

  // Made anew at the click: the ids of the one that was only looked at belong to nothing.
  function fix(): void {
    const found = fixFor(editor.store.getState().document, issue, editor.env);
    if (found !== null) editor.run(applyFix(found.operation));
  }

  return (
    <Button
      mt={4}
      size="compact-sm"
      variant="light"
      leftSection={<IconWand size={16} aria-hidden="true" />}
      onClick={fix}
    >
      {fixText(code, language)}
    </Button>
  );
}
