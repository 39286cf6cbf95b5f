import { NODE_KINDS, NODE_MODELS } from '../nodes/registry.ts';
import type { MigrationChains } from './migrate.ts';

/** The migrations in force: of the document here, of each kind's params beside the kind. */
export const MIGRATION_CHAINS: MigrationChains = {
  document: [],
  nodes: Object.fromEntries(NODE_KINDS.map((kind) => [kind, NODE_MODELS[kind].migrations])),
};
