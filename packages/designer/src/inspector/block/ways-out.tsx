import { draftPorts, type FlowNode } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { useEditorState, useWords } from '../../designer-context.tsx';
import { edgesFrom } from '../../model/ways-out.ts';
import { blockWords } from '../../nodes/block-words.ts';
import classes from '../inspector.module.css';
import { WayOut } from './way-out.tsx';

interface WaysOutProps {
  readonly node: FlowNode;
  readonly readOnly: boolean;
}

/** Where each port leads. All that the mouse does with connections can be done here with keys. */
export function WaysOut({ node, readOnly }: WaysOutProps) {
  const { t } = useLingui();
  const words = useWords();
  const headingId = useId();
  const edges = useEditorState(({ document }) => edgesFrom(document.edges, node.id));
  const ports = draftPorts(node) ?? [];
  if (ports.length === 0) return null;
  const { portName } = blockWords(node, words);
  return (
    <section className={classes['section']} aria-labelledby={headingId}>
      <h3 id={headingId} className={classes['sectionHeading']}>{t`What comes next`}</h3>
      <ul className={classes['plainList']}>
        {ports.map(({ id }) => (
          <WayOut
            key={id}
            nodeId={node.id}
            portId={id}
            name={portName(id)}
            edge={edges.find(({ from }) => from.port === id) ?? null}
            readOnly={readOnly}
          />
        ))}
      </ul>
    </section>
  );
}
