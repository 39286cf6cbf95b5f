import type { AskedField } from '@janela/designer';
import type { Issue } from '@janela/flow-schema';

/** Whether the form has the field that an issue is about. */
export function isAskedFor({ nodeId, field }: AskedField, issue: Issue): boolean {
  const path = `params.${field}`;
  return issue.nodeId === nodeId && (issue.field === path || issue.field?.startsWith(`${path}.`) === true);
}
