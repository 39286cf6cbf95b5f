import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { mayActAs, type Caller, type Role } from '../auth/caller.ts';
import type { Auth } from '../auth/create-auth.ts';
import { identifyCaller } from '../auth/identify-caller.ts';
import { createPresence } from '../presence/presence.ts';
import type { Services } from '../services.ts';
import { ApiError } from './errors/api-error.ts';
import { isForeign } from './is-foreign.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The least role that may call the route; `public` for anybody. Every route has to say. */
    access?: Role | 'public';
  }
}

const callers = new WeakMap<FastifyRequest, Caller>();
const declared = new WeakMap<object, readonly RouteOptions[]>();

/** Every route of an app that was built here, with what it said about itself. */
export function routesOf(app: { readonly server: object }): readonly RouteOptions[] {
  return declared.get(app.server) ?? [];
}

/** Who calls. Only routes that are not public may ask. */
export function callerOf(request: FastifyRequest): Caller {
  const caller = callers.get(request);
  if (!caller) throw new ApiError('JANELA_SIGN_IN_NEEDED');
  return caller;
}

/** The member who calls; an API key is none. */
export function memberOf(request: FastifyRequest): Caller & { readonly memberId: string; readonly userId: string } {
  const caller = callerOf(request);
  const { memberId, userId } = caller;
  if (memberId === null || userId === null) throw new ApiError('JANELA_NOT_ALLOWED');
  return { ...caller, memberId, userId };
}

/** Lets in who may come in. A route that does not say who that is keeps the server from starting. */
export function registerAccess(
  app: FastifyInstance,
  { auth, services }: { readonly auth: () => Auth; readonly services: Services },
): void {
  const { db } = services;
  const touchPresence = createPresence(services);
  const routes: RouteOptions[] = [];
  declared.set(app.server, routes);
  app.addHook('onRoute', (route) => void routes.push(route));
  // Asked when all are there: a plugin's routes are given their access by a hook that runs after this one.
  app.addHook('onReady', async () => {
    const silent = routes.find((route) => route.config?.access === undefined);
    if (silent) throw new TypeError(`Route ${String(silent.method)} ${silent.url} does not say who may call it.`);
  });
  // After onRequest, where requests are counted: guessing keys is limited like anything else. Before any body is read.
  app.addHook('preParsing', async (request) => {
    const access = request.routeOptions.config.access;
    // Paths that match no route have no config: the 404 is for everybody.
    if (access === undefined || access === 'public') return;
    const caller = await identifyCaller(auth(), db, toHeaders(request));
    if (!caller) throw new ApiError('JANELA_SIGN_IN_NEEDED');
    if (caller.memberId !== null && isForeign(request)) throw new ApiError('JANELA_FOREIGN_ORIGIN');
    if (!mayActAs(caller.role, access)) throw new ApiError('JANELA_NOT_ALLOWED');
    callers.set(request, caller);
    if (caller.memberId !== null) touchPresence({ accountId: caller.accountId, memberId: caller.memberId });
  });
}

export function toHeaders(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  return headers;
}
