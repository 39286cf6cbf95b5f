import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callableRoutes } from '../../test-support/api/callable-routes.ts';
import { openTestApi, type TestApi } from '../../test-support/api/open-test-api.ts';

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly security?: readonly object[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}

interface OpenApi {
  readonly security: readonly Readonly<Record<string, unknown>>[];
  readonly components: { readonly securitySchemes: Readonly<Record<string, unknown>> };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

let api: TestApi;
let document: OpenApi;
let operations: readonly { readonly name: string; readonly operation: Operation }[];
beforeAll(async () => {
  api = await openTestApi();
  document = (await api.call('GET', '/api/openapi.json')).json<OpenApi>();
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
  );
});
afterAll(() => api.close());

test('the document is what the specification of OpenAPI 3.1 asks for', async () => {
  const result = await new Validator().validate({ ...document });
  expect(result.errors ?? []).toEqual([]);
  expect(result.valid).toBe(true);
});

test('it tells every route of the API, and none besides', () => {
  const routes = callableRoutes(api.app).filter(({ url }) => url.startsWith('/api/v1/'));
  const told = operations.filter(({ name }) => name.includes(' /api/v1/')).map(({ name }) => name);
  expect(new Set(told)).toEqual(
    new Set(routes.map(({ method, url }) => `${method} ${url.replace(/:(\w+)/g, '{$1}')}`)),
  );
});

test('every operation has a name of its own and says in a few words what it does', () => {
  const names = operations.map(({ operation }) => operation.operationId);
  expect(names.filter((name) => !/^[a-z]+(?:[A-Z][a-z]+)*$/.test(name ?? ''))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
  expect(operations.filter(({ operation }) => !operation.summary).map(({ name }) => name)).toEqual([]);
});

test('every operation says how it fails and what it wants to see of its caller', () => {
  const declared = Object.keys(document.components.securitySchemes);
  expect(document.security.flatMap((needed) => Object.keys(needed)).sort()).toEqual([...declared].sort());
  const open: string[] = [];
  for (const { name, operation } of operations) {
    const answers = Object.keys(operation.responses['default']?.content ?? {});
    expect([name, answers]).toEqual([name, ['application/problem+json']]);
    if (operation.security?.length === 0) open.push(name);
  }
  expect(open.sort()).toEqual(['GET /healthz', 'GET /readyz', 'POST /api/v1/setup']);
});
