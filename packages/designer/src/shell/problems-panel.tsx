import { fixFor, fixText, issueText, type Issue } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Button, CloseButton } from '@mantine/core';
import { IconAlertCircleFilled, IconAlertTriangleFilled, IconCircleCheck } from '@tabler/icons-react';
import { useDesigner, useEditorState, useWords } from '../designer-context.tsx';
import { applyFix } from '../model/commands/change-flow.ts';
import { issueKey, worstFirst } from '../model/problems.ts';
import { NOTHING_SELECTED, selectNodes } from '../model/selection.ts';
import { nodeById } from '../model/ways-out.ts';
import { blockWords } from '../nodes/block-words.ts';
import { whyNot } from '../words/why-not.ts';
import classes from './problems-panel.module.css';

/** Everything that is wrong with the flow, with the way to it and, where there is one, the way out of it. */
export function ProblemsPanel() {
  const { t } = useLingui();
  const { view } = useDesigner();
  const issues = useEditorState((state) => state.issues);
  return (
    <section aria-labelledby="designer-problems">
      <header className={classes['head']}>
        <h2 id="designer-problems" className={classes['title']}>{t`Problems`}</h2>
        <CloseButton aria-label={t`Close the problems`} onClick={() => view.openPanel(null)} />
      </header>
      {issues.length === 0 ? (
        <p className={classes['none']}>
          <IconCircleCheck size={20} aria-hidden="true" />
          {t`No problems. Ready to publish.`}
        </p>
      ) : (
        <ul className={classes['list']}>
          {worstFirst(issues).map((issue) => (
            <Problem key={issueKey(issue)} issue={issue} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Problem({ issue }: { readonly issue: Issue }) {
  const { t } = useLingui();
  const { editor, view, language } = useDesigner();
  const words = useWords();
  const document = useEditorState((state) => state.document);
  const readOnly = useEditorState((state) => state.readOnly);
  const edge = issue.edgeId === undefined ? undefined : document.edges.find(({ id }) => id === issue.edgeId);
  const nodeId = issue.nodeId ?? edge?.from.node;
  const node = nodeId === undefined ? undefined : nodeById(document, nodeId);
  const fix = readOnly ? null : fixFor(document, issue, editor.env);
  const Icon = issue.severity === 'error' ? IconAlertCircleFilled : IconAlertTriangleFilled;

  function show(): void {
    if (node === undefined) return;
    editor.select(
      issue.nodeId === undefined && edge !== undefined
        ? { ...NOTHING_SELECTED, edges: new Set([edge.id]) }
        : selectNodes(node.id),
    );
    view.reveal(node.id);
    if (issue.nodeId !== undefined) view.inspect(issue.field);
  }

  return (
    <li className={classes['problem']} data-severity={issue.severity}>
      <Icon size={18} className={classes['icon']} aria-label={issue.severity === 'error' ? t`Error` : t`Warning`} />
      <div className={classes['text']}>
        {node !== undefined && (
          <button type="button" className={classes['block']} onClick={show}>
            {blockWords(node, words).title}
          </button>
        )}
        <p>{issueText(issue, language)}</p>
        {fix !== null && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              const why = whyNot(editor.run(applyFix(fix.operation)), language);
              view.tell(why ?? t`Fixed: ${fixText(fix.code, language)}`);
            }}
          >
            {fixText(fix.code, language)}
          </Button>
        )}
      </div>
    </li>
  );
}
