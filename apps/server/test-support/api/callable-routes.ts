import type { InjectOptions } from 'fastify';
import type { Role } from '../../src/auth/caller.ts';
import { routesOf } from '../../src/http/access.ts';

export interface CallableRoute {
  readonly method: NonNullable<InjectOptions['method']>;
  readonly url: string;
  readonly access: Role | 'public';
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** Every route of the app by method; HEAD goes with GET. */
export function callableRoutes(app: { readonly server: object }): readonly CallableRoute[] {
  return routesOf(app).flatMap(({ method, url, config }) =>
    METHODS.filter((known) => [method].flat().includes(known)).map((known) => ({
      method: known,
      url,
      access: config?.access ?? 'public',
    })),
  );
}
