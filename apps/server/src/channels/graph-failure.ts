/** What is known of a request that got no answer. */
export interface GraphFailure {
  /** False only where nothing can have been sent. */
  readonly left: boolean;
  /** A code, never a message: messages of the HTTP client may quote the header with the token in it. */
  readonly failure: string;
}

/** No connection was made, so no byte of the request can have left. */
const BEFORE_SENDING = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'ERR_INVALID_URL',
]);

/** Tells what an error of `fetch` means. Anything not known for certain counts as sent. */
export function describeFailure(error: unknown): GraphFailure {
  if (!(error instanceof Error)) return { left: true, failure: 'unknown' };
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return { left: true, failure: 'timeout' };
  const code = codeOf(error.cause) ?? codeOf(error);
  if (code !== null) return { left: !BEFORE_SENDING.has(code), failure: code };
  // fetch refuses a request it cannot build (a token with a line break, say) without a cause.
  if (error instanceof TypeError && error.cause === undefined) return { left: false, failure: 'request-not-built' };
  return { left: true, failure: 'unknown' };
}

/** Where an address has several hosts and all of them refuse, the reasons are in `errors`. */
function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof AggregateError && error.errors.length > 0) {
    const codes = error.errors.map(codeOf);
    // One that may have got through is enough.
    return codes.find((code) => code === null || !BEFORE_SENDING.has(code)) ?? codes[0] ?? null;
  }
  return 'code' in error && typeof error.code === 'string' ? error.code : null;
}
