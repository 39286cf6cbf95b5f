import { MAX_JSON_DEPTH, nestsDeeperThan } from './nesting.ts';
import { ApiError } from './errors/api-error.ts';
import { findUnstorableText } from './unstorable-text.ts';
import type { ApiApp } from './parts.ts';

/**
 * Reads JSON bodies. Refused before anything is done with them: what nests so deeply that a recursion would fail on it,
 * and characters that no database keeps.
 */
export function registerJsonBody(app: ApiApp): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser(['application/json', 'text/plain']);
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = body.toString();
    // Many clients name a type although they send nothing.
    if (text === '') return done(null, undefined);
    if (nestsDeeperThan(text, MAX_JSON_DEPTH)) return done(new ApiError('JANELA_TOO_DEEP'));
    return parse(request, text, (error, parsed) => {
      if (error !== null) return done(new ApiError('JANELA_MALFORMED_JSON'));
      const name = findUnstorableText(text, parsed);
      if (name === null) return done(null, parsed);
      return done(new ApiError('JANELA_INVALID_REQUEST', { field: { name, problem: 'character' } }));
    });
  });
}
