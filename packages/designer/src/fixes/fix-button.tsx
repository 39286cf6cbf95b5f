import { fixFor, fixText, hasOtherFixes, type Issue } from '@janela/flow-schema';
import { Button, Group } from '@mantine/core';
import { IconWand } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useEditorState, useDesigner } from '../designer-context.tsx';
import { OtherFixes } from './other-fixes.tsx';
import { useApplyFix } from './use-apply-fix.ts';
import { useFixEnv } from './use-fix-env.ts';

/** One click that makes a problem go away, where there is one; it says what it did. Beside it the other ways, where there are several. */
export function FixButton({ issue }: { readonly issue: Issue }) {
  const { language } = useDesigner();
  const env = useFixEnv();
  const apply = useApplyFix(issue);
  const document = useEditorState((state) => state.document);
  const readOnly = useEditorState((state) => state.readOnly);
  // Not in the selector: some fixes prove the flow anew, and the selection changes far more often than the flow.
  const code = useMemo(() => fixFor(document, issue, env)?.code ?? null, [document, issue, env]);
  if (code === null || readOnly) return null;
  return (
    <Group gap={4} wrap="nowrap">
      <Button
        size="compact-sm"
        variant="light"
        leftSection={<IconWand size={16} aria-hidden="true" />}
        onClick={() => apply(code)}
      >
        {fixText(code, language)}
      </Button>
      {hasOtherFixes(issue.code) && <OtherFixes issue={issue} first={code} />}
    </Group>
  );
}
