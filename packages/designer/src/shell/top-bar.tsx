import { useLingui } from '@lingui/react/macro';
import { IconCommand, IconLayoutSidebar, IconLayoutSidebarRight, IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useActions } from '../actions/use-actions.ts';
import { useDesigner, useEditorState, useViewState } from '../designer-context.tsx';
import { FlowName } from './flow-name.tsx';
import { MoreMenu } from './more-menu.tsx';
import { ProblemsButton } from './problems-button.tsx';
import { Tool } from './tool.tsx';
import { TestButton } from './test-button.tsx';
import classes from './top-bar.module.css';
import { UndoButtons } from './undo-buttons.tsx';

interface TopBarProps {
  readonly start: ReactNode;
  readonly end: ReactNode;
  readonly wide: boolean;
  readonly paletteShown: boolean;
  readonly onPalette: () => void;
}

/** Where one is, whether it is saved, what is wrong, and what comes next. */
export function TopBar({ start, end, wide, paletteShown, onPalette }: TopBarProps) {
  const { t } = useLingui();
  const { view } = useDesigner();
  const actions = useActions();
  const settingsShown = useViewState(({ panel }) => panel === 'inspector');
  const readOnly = useEditorState((state) => state.readOnly);
  return (
    <section className={classes['bar']} aria-label={t`Top bar`} data-region="bar" tabIndex={-1}>
      {start}
      <FlowName />
      <div className={classes['tools']}>
        {!readOnly && <UndoButtons wide={wide} />}
        <ProblemsButton wide={wide} />
        <TestButton wide={wide} />
        {wide && !readOnly && (
          <Tool
            label={paletteShown ? t`Hide the blocks` : t`Show the blocks`}
            icon={IconLayoutSidebar}
            onClick={onPalette}
            expanded={paletteShown}
          />
        )}
        {wide && (
          <Tool
            label={settingsShown ? t`Hide the settings` : t`Show the settings`}
            icon={IconLayoutSidebarRight}
            onClick={() => view.openPanel(settingsShown ? null : 'inspector')}
            expanded={settingsShown}
          />
        )}
        {wide && <Tool label={t`Find a block`} icon={IconSearch} action="find" onClick={actions.find} />}
        {wide && <Tool label={t`All commands`} icon={IconCommand} action="commands" onClick={actions.commands} />}
        {!wide && <MoreMenu />}
      </div>
      {end}
    </section>
  );
}
