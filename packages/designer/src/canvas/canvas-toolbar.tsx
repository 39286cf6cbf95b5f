import { useLingui } from '@lingui/react/macro';
import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import {
  IconFocusCentered,
  IconLayoutAlignBottom,
  IconLayoutAlignCenter,
  IconLayoutAlignLeft,
  IconLayoutAlignMiddle,
  IconLayoutAlignRight,
  IconLayoutAlignTop,
  IconLayoutDistributeHorizontal,
  IconLayoutDistributeVertical,
  IconMinus,
  IconNote,
  IconPlus,
  IconSitemap,
  type TablerIcon,
} from '@tabler/icons-react';
import { Panel, useReactFlow } from '@xyflow/react';
import type { Actions } from '../actions/use-actions.ts';
import { useDesigner, useEditorState } from '../designer-context.tsx';
import { align, distribute, type Alignment } from '../model/commands/align.ts';
import classes from './canvas-toolbar.module.css';
import { measuredSizes } from './sizes.ts';
import type { CanvasEdge, CanvasNode } from './to-react-flow.ts';

/** What is wanted again and again while looking at the canvas. */
export function CanvasToolbar({ actions }: { readonly actions: Actions }) {
  const { t } = useLingui();
  const readOnly = useEditorState((state) => state.readOnly);
  const many = useEditorState(({ selection }) => selection.nodes.size > 1);
  return (
    <Panel position="bottom-center" className={classes['toolbar'] ?? ''} role="toolbar" aria-label={t`Canvas`}>
      <Tool icon={IconMinus} label={t`Zoom out`} onClick={actions['zoom-out']} exit />
      <Tool icon={IconPlus} label={t`Zoom in`} onClick={actions['zoom-in']} />
      <Tool icon={IconFocusCentered} label={t`Show the whole flow`} onClick={actions.fit} />
      {!readOnly && (
        <>
          <Tool icon={IconSitemap} label={t`Tidy up the whole flow`} onClick={actions.tidy} />
          <Tool icon={IconNote} label={t`Add a note`} onClick={actions.note} />
          {many && <AlignMenu />}
        </>
      )}
    </Panel>
  );
}

interface ToolProps {
  readonly icon: TablerIcon;
  readonly label: string;
  readonly onClick: () => unknown;
  /** Where Escape leads out of the canvas. */
  readonly exit?: boolean;
}

function Tool({ icon: Icon, label, onClick, exit = false }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        aria-label={label}
        onClick={onClick}
        {...(exit ? { 'data-after-canvas': true } : {})}
      >
        <Icon size={18} stroke={1.6} aria-hidden="true" />
      </ActionIcon>
    </Tooltip>
  );
}

function AlignMenu() {
  const { t } = useLingui();
  const { editor } = useDesigner();
  const canvas = useReactFlow<CanvasNode, CanvasEdge>();
  const ways: readonly (readonly [Alignment, TablerIcon, string])[] = [
    ['left', IconLayoutAlignLeft, t`Align left edges`],
    ['center', IconLayoutAlignCenter, t`Align centres`],
    ['right', IconLayoutAlignRight, t`Align right edges`],
    ['top', IconLayoutAlignTop, t`Align top edges`],
    ['middle', IconLayoutAlignMiddle, t`Align middles`],
    ['bottom', IconLayoutAlignBottom, t`Align bottom edges`],
  ];
  const arrange = () => ({ selection: editor.store.getState().selection, sizes: measuredSizes(canvas) });
  const flow = () => editor.store.getState().document;
  return (
    <Menu position="top">
      <Menu.Target>
        <Tooltip label={t`Align`}>
          <ActionIcon variant="subtle" color="gray" size={36} aria-label={t`Align`}>
            <IconLayoutAlignLeft size={18} stroke={1.6} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {ways.map(([way, Icon, label]) => (
          <Menu.Item
            key={way}
            leftSection={<Icon size={16} aria-hidden="true" />}
            onClick={() => editor.run(align(flow(), way, arrange()))}
          >
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLayoutDistributeHorizontal size={16} aria-hidden="true" />}
          onClick={() => editor.run(distribute(flow(), 'horizontal', arrange()))}
        >
          {t`Equal gaps from left to right`}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLayoutDistributeVertical size={16} aria-hidden="true" />}
          onClick={() => editor.run(distribute(flow(), 'vertical', arrange()))}
        >
          {t`Equal gaps from top to bottom`}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
