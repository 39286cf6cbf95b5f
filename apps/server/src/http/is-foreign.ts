import type { FastifyRequest } from 'fastify';

/**
 * Whether another website makes a signed-in browser change something. The cookie's SameSite keeps other sites out, but
 * sibling domains and ports are the same site. Programs send neither header, and their keys are not a browser's to send.
 */
export function isForeign({ method, headers, host }: Pick<FastifyRequest, 'method' | 'headers' | 'host'>): boolean {
  if (method === 'GET' || method === 'HEAD') return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'cross-site' || site === 'same-site';
  return headers.origin !== undefined && hostOf(headers.origin) !== host;
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
