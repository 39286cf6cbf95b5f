import { isNodeKind, issueText, NODE_MODELS, type FlowNode, type Issue } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';
import { IconAlertCircleFilled, IconAlertTriangleFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useDesigner, useEditorState, useWords } from '../designer-context.tsx';
import { NOTHING_SELECTED, selectNodes } from '../model/selection.ts';
import { nodeById } from '../model/ways-out.ts';
import { blockWords } from '../nodes/block-words.ts';
import { fieldWords } from '../nodes/field-words.ts';
import { FixButton } from '../fixes/fix-button.tsx';
import { WindowStory } from './window-story.tsx';
import classes from './problems-panel.module.css';

interface ProblemRowProps {
  readonly issue: Issue;
  /** What else can be done about it. */
  readonly children: ReactNode;
}

/** One problem: where, what, and what can be done about it. */
export function ProblemRow({ issue, children }: ProblemRowProps) {
  const { t, i18n } = useLingui();
  const { editor, view, language } = useDesigner();
  const words = useWords();
  const edge = useEditorState(({ document }) =>
    issue.edgeId === undefined ? undefined : document.edges.find(({ id }) => id === issue.edgeId),
  );
  const nodeId = issue.nodeId ?? edge?.from.node;
  const node = useEditorState(({ document }) => (nodeId === undefined ? undefined : nodeById(document, nodeId)));
  const Icon = issue.severity === 'error' ? IconAlertCircleFilled : IconAlertTriangleFilled;
  const spec = node === undefined ? undefined : fieldOf(node, issue);
  const field = spec === undefined ? null : fieldWords(spec.kind, spec.field, i18n).label;

  function show(): void {
    if (node === undefined) return;
    if (issue.nodeId === undefined && edge !== undefined) {
      editor.select({ ...NOTHING_SELECTED, edges: new Set([edge.id]) });
      view.reveal(node.id);
      return;
    }
    editor.select(selectNodes(node.id));
    view.reveal(node.id);
    view.inspect(issue.field);
  }

  return (
    <li className={classes['problem']} data-severity={issue.severity}>
      <Icon size={18} className={classes['icon']} aria-hidden="true" />
      <div className={classes['text']}>
        <VisuallyHidden>{issue.severity === 'error' ? t`Error` : t`Warning`}</VisuallyHidden>
        {node !== undefined && (
          <button type="button" className={classes['block']} onClick={show}>
            {blockWords(node, words).title}
          </button>
        )}
        <p>
          {field !== null && <span className={classes['field']}>{field}: </span>}
          {issueText(issue, language)}
        </p>
        <div className={classes['fixes']}>
          <FixButton issue={issue} />
          {children}
        </div>
        {issue.code === 'may-be-outside-window' && node !== undefined && <WindowStory nodeId={node.id} />}
      </div>
    </li>
  );
}

/** The field of the block's form that the issue is about. */
function fieldOf({ kind }: FlowNode, { field }: Issue) {
  if (!isNodeKind(kind) || field === undefined) return undefined;
  const [, name] = field.split('.');
  const found = NODE_MODELS[kind].form.find((one) => one.field === name);
  return found === undefined ? undefined : { kind, field: found.field };
}
