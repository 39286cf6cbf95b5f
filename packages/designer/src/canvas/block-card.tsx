import { draftPorts } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Handle, Position, type NodeProps } from '@xyflow/react';
import { memo, useContext } from 'react';
import { useDesigner, useEditorState, useViewState, useWords } from '../designer-context.tsx';
import { issuesOfNode } from '../model/problems.ts';
import { edgesFrom } from '../model/ways-out.ts';
import { blockWords } from '../nodes/block-words.ts';
import families from '../nodes/families.module.css';
import classes from './block-card.module.css';
import { BlockName } from './block-name.tsx';
import { BlockProblems } from './block-problems.tsx';
import { BlockProof } from './block-proof.tsx';
import { BlockWays } from './block-ways.tsx';
import { CardRenders } from './card-renders.ts';
import { JumpTarget } from './jump-target.tsx';
import { PortRow } from './port-row.tsx';
import type { BlockNode } from './to-react-flow.ts';

/** One block: what it does, in one sentence, and its ways out. Drawn again only where something of it has changed. */
export const BlockCard = memo(
  DrawnCard,
  (before, after) => before.data === after.data && before.selected === after.selected,
);

function DrawnCard({ id, data: { node } }: NodeProps<BlockNode>) {
  useContext(CardRenders)?.(id);
  const { t } = useLingui();
  const { counts } = useDesigner();
  const words = useWords();
  const { icon: Icon, family, kindName, sentence, portName } = blockWords(node, words);
  const issues = useEditorState((state) => issuesOfNode(state.issues, id));
  const edges = useEditorState((state) => edgesFrom(state.document.edges, id));
  const readOnly = useEditorState((state) => state.readOnly);
  const renaming = useViewState(({ renaming: block }) => block === id);
  const own = counts?.[id];
  const ports = draftPorts(node) ?? [];
  return (
    <article className={`${families['family']} ${classes['card']}`} data-family={family}>
      {family !== 'trigger' && <Handle type="target" position={Position.Left} className={classes['in'] ?? ''} />}
      <header className={classes['head']}>
        <span className={classes['icon']}>
          <Icon size={16} stroke={1.8} aria-hidden="true" />
        </span>
        <span className={classes['kind']}>{kindName}</span>
        <BlockProof nodeId={id} />
        <BlockProblems nodeId={id} issues={issues} />
      </header>
      <div id={`block-name-${id}`} className={classes['text']}>
        <span className={classes['spoken']}>{kindName}: </span>
        {(renaming || node.name !== undefined) && <BlockName node={node} renaming={renaming} />}
        <p className={classes['sentence']} data-small={node.name !== undefined}>
          {sentence}
        </p>
        {node.kind === 'jump' && <JumpTarget nodeId={id} />}
      </div>
      <BlockWays node={node} issues={issues} edges={edges} />
      {own !== undefined && own.waiting + own.failed > 0 && (
        <p className={classes['counts']}>
          {own.waiting > 0 && <span>{t`${own.waiting} waiting here`}</span>}
          {own.failed > 0 && <span className={classes['failed']}>{t`${own.failed} failed`}</span>}
        </p>
      )}
      {ports.length > 0 && (
        <ul className={classes['ports']}>
          {ports.map((port) => (
            <PortRow
              key={port.id}
              nodeId={id}
              portId={port.id}
              name={portName(port.id)}
              open={!edges.some(({ from }) => from.port === port.id)}
              readOnly={readOnly}
              count={counts === null ? null : (own?.ports[port.id] ?? 0)}
            />
          ))}
        </ul>
      )}
    </article>
  );
}
