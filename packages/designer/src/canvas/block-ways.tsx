import { draftPorts, issueText, type FlowEdge, type FlowNode, type Issue } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { useDesigner, useEditorState, useWords } from '../designer-context.tsx';
import { nodeById } from '../model/ways-out.ts';
import { blockWords } from '../nodes/block-words.ts';
import classes from './block-card.module.css';

interface BlockWaysProps {
  readonly node: FlowNode;
  readonly issues: readonly Issue[];
  readonly edges: readonly FlowEdge[];
}

/** What the picture shows by lines and badges, for who hears it: where each exit leads, and what is wrong. */
export function BlockWays({ node, issues, edges }: BlockWaysProps) {
  const { t } = useLingui();
  const { language } = useDesigner();
  const words = useWords();
  const { portName } = blockWords(node, words);
  // One text, so that the card is drawn again only when what is said changes.
  const ways = useEditorState(({ document }) =>
    (draftPorts(node) ?? [])
      .map(({ id }) => {
        const port = portName(id);
        const edge = edges.find(({ from }) => from.port === id);
        const target = edge === undefined ? undefined : nodeById(document, edge.to.node);
        if (target === undefined) return t`Exit ${port} is open.`;
        const { title } = blockWords(target, words);
        return t`Exit ${port} leads to: ${title}.`;
      })
      .join(' '),
  );
  return (
    <span id={`block-ways-${node.id}`} className={classes['spoken']}>
      {ways} {issues.map((issue) => issueText(issue, language)).join(' ')}
    </span>
  );
}
