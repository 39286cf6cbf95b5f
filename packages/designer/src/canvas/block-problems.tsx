import { issueText, type Issue } from '@janela/flow-schema';
import { useLingui } from '@lingui/react/macro';
import { Tooltip } from '@mantine/core';
import { IconAlertCircleFilled, IconAlertTriangleFilled } from '@tabler/icons-react';
import { useDesigner } from '../designer-context.tsx';
import { selectNodes } from '../model/selection.ts';
import classes from './block-problems.module.css';

interface BlockProblemsProps {
  readonly nodeId: string;
  /** Worst first. */
  readonly issues: readonly Issue[];
}

/** One badge for the worst problem of a block; it leads to the field that has it. */
export function BlockProblems({ nodeId, issues }: BlockProblemsProps) {
  const { t } = useLingui();
  const { editor, view, language } = useDesigner();
  const [worst] = issues;
  if (worst === undefined) return null;
  const text = issueText(worst, language);
  const Icon = worst.severity === 'error' ? IconAlertCircleFilled : IconAlertTriangleFilled;
  return (
    <Tooltip label={text} multiline maw={280}>
      <button
        type="button"
        tabIndex={-1}
        className={`nodrag nopan ${classes['badge']}`}
        data-severity={worst.severity}
        aria-label={t`Problem: ${text}`}
        onClick={(event) => {
          event.stopPropagation();
          editor.select(selectNodes(nodeId));
          view.inspect(worst.field);
        }}
      >
        <Icon size={18} aria-hidden="true" />
      </button>
    </Tooltip>
  );
}
