import { fixesFor, fixText, type FixCode, type Issue } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useDesigner } from '../designer-context.tsx';
import { useApplyFix } from './use-apply-fix.ts';
import { useFixEnv } from './use-fix-env.ts';

interface OtherFixesProps {
  readonly issue: Issue;
  /** The one that has a button of its own. */
  readonly first: FixCode;
}

/** The ways to mend a problem besides the usual one. They prove the flow anew, so they are looked for when somebody opens the list. */
export function OtherFixes({ issue, first }: OtherFixesProps) {
  const { t } = useLingui();
  const { editor, language } = useDesigner();
  const env = useFixEnv();
  const apply = useApplyFix(issue);
  const [found, setFound] = useState<readonly FixCode[]>([]);

  function look(): void {
    const fixes = fixesFor(editor.store.getState().document, issue, env);
    setFound(fixes.flatMap(({ code }) => (code === first ? [] : [code])));
  }

  return (
    <Menu position="bottom-start" onOpen={look}>
      <Menu.Target>
        <ActionIcon size={26} variant="light" aria-label={t`Other ways to fix it`}>
          <IconChevronDown size={16} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {found.map((code) => (
          <Menu.Item key={code} onClick={() => apply(code)}>
            {fixText(code, language)}
          </Menu.Item>
        ))}
        {found.length === 0 && <Menu.Label>{t`There is no other way here.`}</Menu.Label>}
      </Menu.Dropdown>
    </Menu>
  );
}
