import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useDesigner, useEditorState, useViewState } from '../designer-context.tsx';
import { Tool } from './tool.tsx';

/** Opens the simulator, and closes it again. */
export function TestButton({ wide }: { readonly wide: boolean }) {
  const { t } = useLingui();
  const { view } = useDesigner();
  const empty = useEditorState(({ document }) => document.nodes.length === 0);
  const shown = useViewState(({ panel }) => panel === 'simulator');
  if (empty) return null;
  const toggle = (): void => view.openPanel(shown ? null : 'simulator');
  if (!wide)
    return <Tool label={t`Test the flow`} icon={IconPlayerPlay} action="test" expanded={shown} onClick={toggle} />;
  return (
    <Button
      variant="default"
      size="compact-md"
      leftSection={<IconPlayerPlay size={16} aria-hidden="true" />}
      aria-expanded={shown}
      onClick={toggle}
    >
      {t`Test`}
    </Button>
  );
}
