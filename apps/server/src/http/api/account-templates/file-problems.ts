import { issueText } from '@janela/flow-schema';
import type { FileProblem } from '../../../account-templates/read-template-file.ts';
import type { Locale } from '../../../database/schema/index.ts';
import { ApiError } from '../../errors/api-error.ts';
import { fieldText } from '../../errors/field-texts.ts';

/** The file is refused, and these are all the reasons. */
export function fileRefused(problems: readonly FileProblem[], locale: Locale): ApiError {
  return new ApiError('JANELA_TEMPLATE_FILE_INVALID', {
    errors: problems.map(({ field, code, issue }) => ({
      field,
      code,
      message: issue === undefined ? fieldText(code, code, locale) : issueText(issue, locale),
      ...(issue?.nodeId === undefined ? {} : { nodeId: issue.nodeId }),
      ...(issue?.edgeId === undefined ? {} : { edgeId: issue.edgeId }),
    })),
  });
}
