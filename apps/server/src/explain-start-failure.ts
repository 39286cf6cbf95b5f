/** A start that failed, in words: errors of ours and the system's own codes as one sentence, anything else with its stack. */
export function explainStartFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  if (code.startsWith('JANELA_')) return `${error.message} (${code})`;
  if (code === 'EADDRINUSE')
    return 'The port is taken by another program. Set PORT to a free one and start again. (EADDRINUSE)';
  if (code === 'ECONNREFUSED')
    return 'No database answers at DATABASE_URL. Check the address and that it is running. (ECONNREFUSED)';
  return error.stack ?? error.message;
}
