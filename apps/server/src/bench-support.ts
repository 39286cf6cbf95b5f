export { startEmbeddedPostgres } from './database/embedded/start-embedded-postgres.ts';
export { createSecretBox } from './secrets/secret-box.ts';
