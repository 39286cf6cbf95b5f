import { isNodeKind, type FlowEdge } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconArrowRight, IconPlus } from '@tabler/icons-react';
import { useDesigner, useEditorState, useWords } from '../../designer-context.tsx';
import { selectNodes } from '../../model/selection.ts';
import { nodeById } from '../../model/ways-out.ts';
import { blockWords } from '../../nodes/block-words.ts';
import classes from '../inspector.module.css';
import { PanelHead } from '../panel-head.tsx';
import { DeleteButton } from '../selection-actions.tsx';
import { useBlockTitle } from '../use-block-title.ts';

interface EdgePanelProps {
  readonly edge: FlowEdge;
  readonly readOnly: boolean;
}

/** One connection: from where, through which port, to where. */
export function EdgePanel({ edge: { id, from, to }, readOnly }: EdgePanelProps) {
  const { t } = useLingui();
  const { view } = useDesigner();
  const words = useWords();
  const source = useEditorState(({ document }) => nodeById(document, from.node));
  const port =
    source === undefined || !isNodeKind(source.kind) ? from.port : blockWords(source, words).portName(from.port);
  return (
    <div className={classes['panel']}>
      <PanelHead icon={IconArrowRight} heading={t`Connection`} />
      <dl className={classes['words']}>
        <End label={t`From`} nodeId={from.node} detail={port} />
        <End label={t`To`} nodeId={to.node} />
      </dl>
      {!readOnly && (
        <div className={classes['actions']}>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            onClick={() => view.openInsert({ type: 'edge', edgeId: id })}
          >
            {t`Insert a block`}
          </Button>
          <DeleteButton />
        </div>
      )}
    </div>
  );
}

interface EndProps {
  readonly label: string;
  readonly nodeId: string;
  readonly detail?: string;
}

function End({ label, nodeId, detail }: EndProps) {
  const { t } = useLingui();
  const { editor, view } = useDesigner();
  const title = useBlockTitle(nodeId);
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {title === null ? (
          t`a block that is gone`
        ) : (
          <button
            type="button"
            className={classes['link']}
            onClick={() => {
              editor.select(selectNodes(nodeId));
              view.reveal(nodeId);
            }}
          >
            {title}
          </button>
        )}
        {detail !== undefined && <span className={classes['detail']}>{detail}</span>}
      </dd>
    </div>
  );
}
