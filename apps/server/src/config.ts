import { resolve } from 'node:path';
import { z } from 'zod';

const httpAddress = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address' })
  .transform(withoutTrailingSlash);

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' }).optional(),
  JANELA_DATA_DIR: z.string().min(1).default('.janela'),
  JANELA_PUBLIC_URL: httpAddress.optional(),
  JANELA_GRAPH_URL: httpAddress.optional(),
  JANELA_SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// address' }).optional(),
  JANELA_MAIL_FROM: z.string().min(3).default('Janela <janela@localhost>'),
  JANELA_SECRET_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, 'must be 64 hexadecimal digits')
    .optional(),
  JANELA_ROLES: z
    .string()
    .default('api,worker')
    .transform((roles) => roles.split(',').map((role) => role.trim()))
    .pipe(z.array(z.enum(['api', 'worker'])).min(1)),
  JANELA_ALLOWED_PRIVATE_HOSTS: z
    .string()
    .default('')
    .transform((hosts) => hosts.split(',').filter(Boolean)),
  JANELA_TRUST_PROXY: z.stringbool().default(false),
  JANELA_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** Everything the outside may settle about one process. Read once, at the composition root. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Undefined: the embedded PostgreSQL under `dataDir`. */
  readonly databaseUrl: string | undefined;
  /** Absolute path of the installation's own files: embedded database, generated key. */
  readonly dataDir: string;
  /** The address people and Meta reach this server by; known only once it listens where it is not set. */
  readonly publicUrl: string | undefined;
  /** Where Graph calls go instead of Meta's own hosts. */
  readonly graphUrl: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly secretKey: string | undefined;
  readonly roles: readonly ('api' | 'worker')[];
  /** `host` or `host:port` of private addresses that outgoing webhooks may reach all the same. */
  readonly allowedPrivateHosts: readonly string[];
  /** Whether the addresses that a proxy in front names are believed. */
  readonly trustProxy: boolean;
  readonly logLevel: string;
}

/** An environment that cannot be read; `problems` names each variable and what is wrong with it. */
class ConfigError extends Error {
  readonly code = 'JANELA_BAD_CONFIG';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`These settings cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

/** Reads the process environment. Throws ConfigError naming every bad variable at once. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
  const value = parsed.data;
  return {
    port: value.PORT,
    host: value.HOST,
    databaseUrl: value.DATABASE_URL,
    dataDir: resolve(value.JANELA_DATA_DIR),
    publicUrl: value.JANELA_PUBLIC_URL,
    graphUrl: value.JANELA_GRAPH_URL,
    smtpUrl: value.JANELA_SMTP_URL,
    mailFrom: value.JANELA_MAIL_FROM,
    secretKey: value.JANELA_SECRET_KEY,
    roles: value.JANELA_ROLES,
    allowedPrivateHosts: value.JANELA_ALLOWED_PRIVATE_HOSTS,
    trustProxy: value.JANELA_TRUST_PROXY,
    logLevel: value.JANELA_LOG_LEVEL,
  };
}

function withoutTrailingSlash(address: string): string {
  return address.replace(/\/+$/, '');
}
