import { ISSUE_CODES, type Issue } from '@janela/flow-schema';
import { Problem } from '../../api/problem.ts';

/** What the server found wrong with the flow, as far as this console knows its codes. */
export function issuesOf(error: unknown): readonly Issue[] {
  if (!(error instanceof Problem) || error.code !== 'JANELA_FLOW_INVALID') return [];
  return error.fields.flatMap(({ field, code, severity, nodeId, edgeId }): Issue[] => {
    const known = ISSUE_CODES.find((one) => one === code);
    if (known === undefined) return [];
    return [
      {
        code: known,
        severity: severity === 'warning' ? 'warning' : 'error',
        ...(field === '' ? {} : { field }),
        ...(nodeId === undefined ? {} : { nodeId }),
        ...(edgeId === undefined ? {} : { edgeId }),
      },
    ];
  });
}
