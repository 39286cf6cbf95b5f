import { jsonSchemaTransform } from 'fastify-type-provider-zod';

const text = { type: 'string' as const };

/** The named schemas of the document: the problem document of RFC 9457, with the members we add. */
export const SCHEMAS = {
  Problem: {
    type: 'object' as const,
    required: ['type', 'title', 'status', 'code', 'retryable'],
    properties: {
      type: text,
      title: { ...text, description: 'In the language of Accept-Language.' },
      status: { type: 'integer' as const },
      code: { ...text, description: 'See docs/generated/errors.md.' },
      retryable: { type: 'boolean' as const, description: 'Whether the same request may succeed later.' },
      errors: {
        type: 'array' as const,
        items: {
          type: 'object' as const,
          required: ['field', 'code', 'message'],
          properties: {
            field: text,
            code: text,
            message: text,
            nodeId: { ...text, description: 'With problems of a flow.' },
            edgeId: { ...text, description: 'With problems of a flow.' },
            severity: { ...text, enum: ['error', 'warning'], description: 'With problems of a flow.' },
          },
        },
      },
    },
  },
};

const PROBLEM_ANSWER = {
  description: 'A problem',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

type RouteInput = Parameters<typeof jsonSchemaTransform>[0];
type RouteOutput = ReturnType<typeof jsonSchemaTransform>;

/** A route as the OpenAPI document tells it: besides its own schemas, who may call it and how it fails. */
export function describeRoute(input: RouteInput): RouteOutput {
  const described = jsonSchemaTransform(input);
  const access = input.route.config?.access;
  if (access === undefined || described.schema.hide === true) return described;
  return {
    ...described,
    schema: {
      ...described.schema,
      ...(access === 'public' ? { security: [] } : { description: `Least role: ${access}.` }),
      response: { ...Object(described.schema.response), default: PROBLEM_ANSWER },
    },
  };
}
