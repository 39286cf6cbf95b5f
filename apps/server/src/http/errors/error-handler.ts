import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ISSUE_CODES, issueText, type Issue } from '@janela/flow-schema';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { isDatabaseAway } from '../../database/database-away.ts';
import type { Locale } from '../../database/schema/index.ts';
import { localeOf } from '../locale.ts';
import { ApiError, type FieldError } from './api-error.ts';
import { ERRORS, type ErrorCode } from './catalogue.ts';
import { closestIssues, type ValidationIssue } from './closest-issues.ts';
import { fieldText } from './field-texts.ts';

/** Answers every failure as an RFC 9457 problem document, in the caller's language, without a word of our insides. */
export function registerErrorHandler(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | ApiError | Error, request, reply) => {
    const problem = toApiError(error, request);
    if (problem.code === 'JANELA_INTERNAL') request.log.error({ err: error }, 'a request failed');
    return sendProblem(request, reply, problem);
  });
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, new ApiError('JANELA_NOT_FOUND')));
}

/** An address that is none, before any route could be looked for: no route's error handler hears of it. */
export function answerUnroutable(_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  void sendProblem(request, reply, new ApiError('JANELA_NOT_FOUND'));
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, error: ApiError): FastifyReply {
  const entry = ERRORS[error.code];
  const errors = fieldsOf(error, localeOf(request));
  if (error.code === 'JANELA_DATABASE_AWAY') void reply.header('retry-after', '5');
  return reply
    .code(entry.status)
    .type('application/problem+json')
    .send({
      type: `urn:janela:error:${error.code}`,
      title: entry.title[localeOf(request)],
      status: entry.status,
      code: error.code,
      retryable: entry.retryable,
      ...error.details.extra,
      ...(errors ? { errors } : {}),
    });
}

function fieldsOf({ details }: ApiError, locale: Locale): readonly FieldError[] | undefined {
  const { field } = details;
  if (!field) return details.errors;
  return [{ field: field.name, code: field.problem, message: fieldText(field.problem, 'custom', locale) }];
}

function toApiError(error: Error, request: FastifyRequest): ApiError {
  if (error instanceof ApiError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    return new ApiError('JANELA_INVALID_REQUEST', {
      errors: error.validation.flatMap(closestIssues).map((issue) => toFieldError(issue, request)),
    });
  }
  if (isDatabaseAway(error)) return new ApiError('JANELA_DATABASE_AWAY');
  return new ApiError(codeOfStatus('statusCode' in error ? Number(error.statusCode) : 500));
}

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'JANELA_INVALID_REQUEST',
  401: 'JANELA_SIGN_IN_NEEDED',
  403: 'JANELA_NOT_ALLOWED',
  404: 'JANELA_NOT_FOUND',
  413: 'JANELA_TOO_LARGE',
  415: 'JANELA_INVALID_REQUEST',
  429: 'JANELA_TOO_MANY_REQUESTS',
};

function codeOfStatus(status: number): ErrorCode {
  return BY_STATUS[status] ?? 'JANELA_INTERNAL';
}

function toFieldError(issue: ValidationIssue, request: FastifyRequest): FieldError {
  const field = issue.instancePath.replace(/^\//, '').replaceAll('/', '.');
  const locale = localeOf(request);
  const shared = sharedProblem(issue);
  if (shared !== null) return { field, code: shared.code, message: issueText(shared, locale) };
  return { field, code: issue.keyword, message: fieldText(issue.message ?? issue.keyword, issue.keyword, locale) };
}

/** What is wrong with a field that flows have too, such as working hours: flows have the words for it. */
function sharedProblem({ params = {} }: ValidationIssue): Issue | null {
  const own = typeof params['params'] === 'object' && params['params'] !== null ? params['params'] : params;
  const code = 'issue' in own ? ISSUE_CODES.find((known) => known === own.issue) : undefined;
  return code === undefined ? null : { code, severity: 'error' };
}
