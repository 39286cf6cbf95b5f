import { useLingui } from '@lingui/react/macro';
import { Menu } from '@mantine/core';
import { IconArrowForwardUp, IconCommand, IconDots, IconSearch, IconSettings } from '@tabler/icons-react';
import { useActions } from '../actions/use-actions.ts';
import { useDesigner, useEditorState } from '../designer-context.tsx';
import { NOTHING_SELECTED } from '../model/selection.ts';
import classes from './more-menu.module.css';
import { useUndoWords } from './undo-buttons.tsx';

const ICON = { size: 18, stroke: 1.6, 'aria-hidden': true } as const;

/** On a phone: what has no room in the bar. */
export function MoreMenu() {
  const { t } = useLingui();
  const { editor, view } = useDesigner();
  const actions = useActions();
  const readOnly = useEditorState((state) => state.readOnly);
  const { redo } = useUndoWords();

  function showFlowSettings(): void {
    editor.select(NOTHING_SELECTED);
    view.openPanel('inspector');
  }

  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <button type="button" className={classes['button']} aria-label={t`More`}>
          <IconDots size={20} stroke={1.6} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={classes['menu'] ?? ''}>
        {!readOnly && redo !== null && (
          <Menu.Item leftSection={<IconArrowForwardUp {...ICON} />} onClick={actions.redo}>
            {t`Do again: ${redo}`}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconSearch {...ICON} />} onClick={actions.find}>
          {t`Find a block`}
        </Menu.Item>
        <Menu.Item leftSection={<IconCommand {...ICON} />} onClick={actions.commands}>
          {t`All commands`}
        </Menu.Item>
        <Menu.Item leftSection={<IconSettings {...ICON} />} onClick={showFlowSettings}>
          {t`Settings of the flow`}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
