import type { FastifyRequest } from 'fastify';
import type { Locale } from '../database/schema/index.ts';

/** The first language of Accept-Language that the product speaks; Portuguese of any country is our Portuguese. */
export function localeOf(request: Pick<FastifyRequest, 'headers'>): Locale {
  for (const part of (request.headers['accept-language'] ?? '').split(',')) {
    const language = part.trim().slice(0, 2).toLowerCase();
    if (language === 'pt') return 'pt-BR';
    if (language === 'es') return 'es';
    if (language === 'en') return 'en';
  }
  return 'en';
}
