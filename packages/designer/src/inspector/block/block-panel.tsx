import { isNodeKind, type FlowNode } from '@janela/flow-schema';
import { useRef } from 'react';
import { useWords } from '../../designer-context.tsx';
import { blockWords } from '../../nodes/block-words.ts';
import { NODE_FACES } from '../../nodes/registry.ts';
import classes from '../inspector.module.css';
import { PanelHead } from '../panel-head.tsx';
import { settingsIssues, useBlockIssues } from '../use-block-issues.ts';
import { useFocusField } from '../use-focus-field.ts';
import { SelectionActions } from '../selection-actions.tsx';
import { BlockForm } from './block-form.tsx';
import { BlockProblems } from './block-problems.tsx';
import { isAtField } from './is-at-field.ts';
import { NameField } from './name-field.tsx';
import { SettingsInWords } from './settings-in-words.tsx';
import { WaysOut } from './ways-out.tsx';

interface BlockPanelProps {
  readonly node: FlowNode;
  readonly readOnly: boolean;
}

/** Everything about one block. */
export function BlockPanel({ node, readOnly }: BlockPanelProps) {
  const words = useWords();
  const issues = useBlockIssues(node);
  const root = useRef<HTMLDivElement>(null);
  useFocusField(root);
  const { icon, family, kindName, sentence } = blockWords(node, words);
  const { kind } = node;
  const description = isNodeKind(kind) ? words.i18n._(NODE_FACES[kind].description) : sentence;
  return (
    <div ref={root} className={classes['panel']}>
      <PanelHead icon={icon} family={family} heading={kindName} caption={description} />
      <BlockProblems issues={issues.filter((issue) => !isAtField(kind, issue))} readOnly={readOnly} />
      <NameField node={node} readOnly={readOnly} placeholder={settingsIssues(node).length > 0 ? kindName : sentence} />
      {isNodeKind(kind) && readOnly && <SettingsInWords kind={kind} params={node.params} />}
      {isNodeKind(kind) && !readOnly && <BlockForm kind={kind} node={node} issues={issues} />}
      <WaysOut node={node} readOnly={readOnly} />
      {!readOnly && <SelectionActions />}
    </div>
  );
}
