import { isNodeKind, NODE_MODELS, type FlowNode, type Issue } from '@janela/flow-schema';
import { useMemo } from 'react';
import { useEditorState } from '../designer-context.tsx';
import { issuesOfNode } from '../model/problems.ts';

/**
 * What is wrong with a block. Of its settings this asks the model at once, for the analysis may be an edit behind and would
 * accuse a letter that is already there; of its place in the graph only the analysis knows.
 */
export function useBlockIssues(node: FlowNode): readonly Issue[] {
  const analysed = useEditorState((state) => issuesOfNode(state.issues, node.id));
  return useMemo(
    () => [...analysed.filter(({ field }) => !ofSettings(field)), ...settingsIssues(node)],
    [analysed, node],
  );
}

export function settingsIssues(node: FlowNode): readonly Issue[] {
  if (!isNodeKind(node.kind)) return [];
  const reading = NODE_MODELS[node.kind].read(node);
  if (reading.ok) return [];
  return reading.findings.map(({ code, path, params }) => ({
    code,
    severity: 'error',
    nodeId: node.id,
    field: path.map(String).join('.'),
    ...(params === undefined ? {} : { params }),
  }));
}

function ofSettings(field: string | undefined): boolean {
  return field === 'params' || field?.startsWith('params.') === true;
}
