import { MAX_JSON_DEPTH, nestsDeeperThan } from './nesting.ts';
import { ApiError } from './errors/api-error.ts';
import type { ApiApp } from './parts.ts';

/** Reads JSON bodies. Refused before anything is built of them: what nests so deeply that a recursion would fail on it. */
export function registerJsonBody(app: ApiApp): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser(['application/json', 'text/plain']);
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = body.toString();
    // Many clients name a type although they send nothing.
    if (text === '') return done(null, undefined);
    if (nestsDeeperThan(text, MAX_JSON_DEPTH)) return done(new ApiError('JANELA_TOO_DEEP'));
    return parse(request, text, (error, parsed) =>
      error === null ? done(null, parsed) : done(new ApiError('JANELA_MALFORMED_JSON')),
    );
  });
}
