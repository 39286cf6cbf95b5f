import type { MessageDescriptor } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import {
  IconFrame,
  IconLayoutAlignBottom,
  IconLayoutAlignCenter,
  IconLayoutAlignLeft,
  IconLayoutAlignMiddle,
  IconLayoutAlignRight,
  IconLayoutAlignTop,
  IconLayoutDistributeHorizontal,
  IconLayoutDistributeVertical,
  IconSelectAll,
  type TablerIcon,
} from '@tabler/icons-react';
import { useReactFlow } from '@xyflow/react';
import { useEditActions } from '../../actions/use-edit-actions.ts';
import { measuredSizes } from '../../canvas/sizes.ts';
import type { CanvasEdge, CanvasNode } from '../../canvas/to-react-flow.ts';
import { useDesigner, useEditorState } from '../../designer-context.tsx';
import type { Sizes } from '../../model/card-size.ts';
import { align, ALIGNMENTS, distribute, type Alignment } from '../../model/commands/align.ts';
import type { Planned } from '../../model/plan.ts';
import { IconAction } from '../icon-action.tsx';
import classes from '../inspector.module.css';
import { PanelHead } from '../panel-head.tsx';
import { SelectionActions } from '../selection-actions.tsx';
import { useRun } from '../use-run.ts';

const ALIGNMENT_WORDS: Readonly<Record<Alignment, { readonly icon: TablerIcon; readonly name: MessageDescriptor }>> = {
  left: { icon: IconLayoutAlignLeft, name: msg`Align left edges` },
  center: { icon: IconLayoutAlignCenter, name: msg`Align centres` },
  right: { icon: IconLayoutAlignRight, name: msg`Align right edges` },
  top: { icon: IconLayoutAlignTop, name: msg`Align top edges` },
  middle: { icon: IconLayoutAlignMiddle, name: msg`Align middles` },
  bottom: { icon: IconLayoutAlignBottom, name: msg`Align bottom edges` },
};

const DIRECTIONS = {
  horizontal: { icon: IconLayoutDistributeHorizontal, name: msg`Equal gaps from left to right` },
  vertical: { icon: IconLayoutDistributeVertical, name: msg`Equal gaps from top to bottom` },
} as const;

interface SeveralPanelProps {
  readonly readOnly: boolean;
}

/** With several things selected: how many, and what can be done with all of them. */
export function SeveralPanel({ readOnly }: SeveralPanelProps) {
  const { t, i18n } = useLingui();
  const { editor } = useDesigner();
  const { frame } = useEditActions();
  const canvas = useReactFlow<CanvasNode, CanvasEdge>();
  const carryOut = useRun();
  const { nodes, edges, annotations } = useEditorState(({ selection }) => selection);
  const count = nodes.size + edges.size + annotations.size;

  const run = (plan: (sizes: Sizes) => Planned) => carryOut(plan(measuredSizes(canvas)));
  const now = () => editor.store.getState();
  return (
    <div className={classes['panel']}>
      <PanelHead
        icon={IconSelectAll}
        heading={t`${plural(count, { one: '# thing selected', other: '# things selected' })}`}
      />
      {!readOnly && nodes.size > 1 && (
        <fieldset className={`${classes['actions']} ${classes['plain']}`} aria-label={t`Align`}>
          {ALIGNMENTS.map((alignment) => (
            <IconAction
              key={alignment}
              icon={ALIGNMENT_WORDS[alignment].icon}
              name={i18n._(ALIGNMENT_WORDS[alignment].name)}
              variant="default"
              onClick={() => run((sizes) => align(now().document, alignment, { selection: now().selection, sizes }))}
            />
          ))}
          {nodes.size > 2 &&
            (['horizontal', 'vertical'] as const).map((direction) => (
              <IconAction
                key={direction}
                icon={DIRECTIONS[direction].icon}
                name={i18n._(DIRECTIONS[direction].name)}
                variant="default"
                onClick={() =>
                  run((sizes) => distribute(now().document, direction, { selection: now().selection, sizes }))
                }
              />
            ))}
        </fieldset>
      )}
      {!readOnly && <SelectionActions />}
      {!readOnly && nodes.size > 0 && (
        <div className={classes['actions']}>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconFrame size={16} aria-hidden="true" />}
            onClick={frame}
          >
            {t`Draw a frame around them`}
          </Button>
        </div>
      )}
    </div>
  );
}
