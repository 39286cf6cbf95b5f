import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import {
  IconAlertCircle,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCircleCheck,
  IconCommand,
  IconDots,
  IconLayoutSidebar,
  IconPlus,
  IconSearch,
} from '@tabler/icons-react';
import { useReactFlow } from '@xyflow/react';
import type { ReactNode } from 'react';
import { canvasCentre } from '../actions/canvas-centre.ts';
import { useActions } from '../actions/use-actions.ts';
import type { CanvasEdge, CanvasNode } from '../canvas/to-react-flow.ts';
import { useDesigner, useEditorState, useViewState } from '../designer-context.tsx';
import { countProblems } from '../model/problems.ts';
import { planLabelText } from '../words/plan-label-text.ts';
import { FlowName } from './flow-name.tsx';
import classes from './top-bar.module.css';

interface TopBarProps {
  readonly start: ReactNode;
  readonly end: ReactNode;
  readonly wide: boolean;
}

const ICON = { size: 20, stroke: 1.6, 'aria-hidden': true } as const;

/** Where one is, whether it is saved, what is wrong, and what comes next. */
export function TopBar({ start, end, wide }: TopBarProps) {
  const { t } = useLingui();
  const { view } = useDesigner();
  const canvas = useReactFlow<CanvasNode, CanvasEdge>();
  const actions = useActions();
  const readOnly = useEditorState((state) => state.readOnly);
  const paletteOpen = useViewState((state) => state.paletteOpen);
  return (
    <header className={classes['bar']} data-region tabIndex={-1}>
      {start}
      <FlowName />
      <div className={classes['tools']}>
        {!readOnly && <UndoButtons />}
        <ProblemsButton wide={wide} />
        {wide ? (
          <>
            {!readOnly && (
              <Tool
                label={paletteOpen ? t`Hide the blocks` : t`Show the blocks`}
                icon={<IconLayoutSidebar {...ICON} />}
                onClick={() => view.setPaletteOpen(!paletteOpen)}
              />
            )}
            <Tool label={t`Find a block`} icon={<IconSearch {...ICON} />} onClick={actions.find} />
            <Tool label={t`All commands`} icon={<IconCommand {...ICON} />} onClick={actions.commands} />
          </>
        ) : (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" size={44} aria-label={t`More`}>
                <IconDots {...ICON} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {!readOnly && (
                <Menu.Item
                  leftSection={<IconPlus size={16} aria-hidden="true" />}
                  onClick={() => view.openInsert({ type: 'free', position: canvasCentre(canvas) })}
                >
                  {t`Add a block`}
                </Menu.Item>
              )}
              <Menu.Item leftSection={<IconSearch size={16} aria-hidden="true" />} onClick={actions.find}>
                {t`Find a block`}
              </Menu.Item>
              <Menu.Item leftSection={<IconCommand size={16} aria-hidden="true" />} onClick={actions.commands}>
                {t`All commands`}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {end}
    </header>
  );
}

interface ToolProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick: () => unknown;
  readonly disabled?: boolean;
}

function Tool({ label, icon, onClick, disabled = false }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        aria-label={label}
        onClick={onClick}
        data-disabled={disabled}
        aria-disabled={disabled}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}

function UndoButtons() {
  const { t, i18n } = useLingui();
  const actions = useActions();
  const undone = useEditorState(({ undoStack }) => undoStack.at(-1));
  const redone = useEditorState(({ redoStack }) => redoStack.at(-1));
  const undoWhat = undone && planLabelText(undone.label, undone.count, i18n);
  const redoWhat = redone && planLabelText(redone.label, redone.count, i18n);
  return (
    <>
      <Tool
        label={undoWhat === undefined ? t`Nothing to undo` : t`Undo: ${undoWhat}`}
        icon={<IconArrowBackUp {...ICON} />}
        onClick={actions.undo}
        disabled={undoWhat === undefined}
      />
      <Tool
        label={redoWhat === undefined ? t`Nothing to do again` : t`Do again: ${redoWhat}`}
        icon={<IconArrowForwardUp {...ICON} />}
        onClick={actions.redo}
        disabled={redoWhat === undefined}
      />
    </>
  );
}

function ProblemsButton({ wide }: { readonly wide: boolean }) {
  const { t } = useLingui();
  const { view } = useDesigner();
  const issues = useEditorState((state) => state.issues);
  const open = useViewState(({ panel }) => panel === 'problems');
  const { errors, warnings } = countProblems(issues);
  const total = errors + warnings;
  const label = total === 0 ? t`No problems` : t`Problems: ${total}`;
  const icon = total === 0 ? <IconCircleCheck {...ICON} size={18} /> : <IconAlertCircle {...ICON} size={18} />;
  const severity = errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'none';
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-md"
      className={classes['problems'] ?? ''}
      data-severity={severity}
      leftSection={icon}
      aria-expanded={open}
      aria-label={label}
      onClick={() => view.openPanel(open ? null : 'problems')}
    >
      {wide ? label : total}
    </Button>
  );
}
