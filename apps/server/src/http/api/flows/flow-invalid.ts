import { issueText, type Issue } from '@janela/flow-schema';
import type { Locale } from '../../../database/schema/index.ts';
import { ApiError } from '../../errors/api-error.ts';

/** Every issue of a flow, each with its place, in the caller's language. */
export function flowProblems(issues: readonly Issue[], locale: Locale) {
  return issues.map((issue) => ({
    field: issue.field ?? '',
    code: issue.code,
    severity: issue.severity,
    message: issueText(issue, locale),
    ...(issue.nodeId === undefined ? {} : { nodeId: issue.nodeId }),
    ...(issue.edgeId === undefined ? {} : { edgeId: issue.edgeId }),
  }));
}

/** The flow is refused, and these are why. */
export function flowInvalid(issues: readonly Issue[], locale: Locale): ApiError {
  return new ApiError('JANELA_FLOW_INVALID', { errors: flowProblems(issues, locale) });
}
