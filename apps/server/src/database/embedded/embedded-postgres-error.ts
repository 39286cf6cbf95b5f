export type EmbeddedPostgresErrorCode =
  | 'JANELA_NO_EMBEDDED_POSTGRES'
  | 'JANELA_DATA_DIR_IN_USE'
  | 'JANELA_DATA_DIR_OTHER_VERSION'
  | 'JANELA_DATA_DIR_DAMAGED'
  | 'JANELA_EMBEDDED_POSTGRES_FAILED';

/** A start of the embedded PostgreSQL that did not work. `message` is a sentence for the person at the terminal. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
  readonly code: EmbeddedPostgresErrorCode;

  constructor(code: EmbeddedPostgresErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
