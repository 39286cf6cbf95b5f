import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Auth } from '../auth/create-auth.ts';
import type { ChannelDirectory } from '../channels/channel-directory.ts';
import type { Template } from '../flows/load-templates.ts';
import type { GroupCommit } from '../inbound/group-commit.ts';
import type { Delivery } from '../inbound/ingest.ts';
import type { LiveHub } from '../live/live-hub.ts';
import type { Services } from '../services.ts';

/** What the HTTP side is put together from. */
export interface HttpParts {
  readonly services: Services;
  /** Made when first asked for: it wants to know the public address. */
  readonly auth: () => Auth;
  readonly channels: ChannelDirectory;
  readonly inbox: GroupCommit<Delivery>;
  readonly live: LiveHub;
  readonly templates: readonly Template[];
  /** Where people and platforms reach this server; known once it listens. */
  readonly publicUrl: () => string;
}

/** A Fastify server whose schemas are zod's. */
export type ApiApp = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  ZodTypeProvider
>;
