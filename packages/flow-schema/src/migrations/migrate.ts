import type { Finding } from '../issues/issues-from-zod.ts';

/** JSON as some earlier version wrote it. Migrations never see today's types: those move on, old documents do not. */
export type OldJson = Readonly<Record<string, unknown>>;

/**
 * One step up. It changes spelling, never meaning: a change of what a flow does is a new number of the runtime's semantics.
 * Must bear any JSON object, as parsing runs after it.
 */
export interface Migration {
  /** The version this step arrives at; the first is 2. */
  readonly to: number;
  readonly why: string;
  readonly up: (json: OldJson) => OldJson;
}

/** The steps of the document and of each kind's params. */
export interface MigrationChains {
  readonly document: readonly Migration[];
  readonly nodes: Readonly<Record<string, readonly Migration[]>>;
}

export type MigrationResult =
  { readonly ok: true; readonly json: OldJson } | { readonly ok: false; readonly findings: readonly Finding[] };

/** Brings a document up to the newest version. What is not shaped like one is handed on for parsing to refuse. */
export function migrate(json: OldJson, chains: MigrationChains): MigrationResult {
  const findings: Finding[] = [];
  const schema = record(json['schema']);
  if (schema === null) return { ok: true, json };
  const newest = chains.document.length + 1;
  const from = versionOf(schema['document']);
  if (from > newest) findings.push(tooNew(['schema', 'document'], from, newest));
  let document = climb(json, chains.document, from);

  const kindVersions = record(record(document['schema'])?.['nodes']) ?? {};
  for (const [kind, version] of Object.entries(kindVersions)) {
    const chain = ownChain(chains, kind);
    if (chain !== undefined && versionOf(version) > chain.length + 1) {
      findings.push(tooNew(['schema', 'nodes', kind], versionOf(version), chain.length + 1));
    }
  }
  if (findings.length > 0) return { ok: false, findings };

  const nodes = document['nodes'];
  if (Array.isArray(nodes)) {
    document = { ...document, nodes: nodes.map((node: unknown) => migrateNode(node, kindVersions, chains)) };
  }
  return { ok: true, json: { ...document, schema: stampVersions(record(document['schema']) ?? {}, chains) } };
}

/** The versions a migrated document says it has. Kinds at version 1 go unsaid, so adding a kind changes no document. */
function stampVersions(schema: OldJson, chains: MigrationChains): OldJson {
  const nodes = { ...record(schema['nodes']) };
  for (const [kind, chain] of Object.entries(chains.nodes)) {
    if (chain.length > 0) nodes[kind] = chain.length + 1;
  }
  const isVersion = Number.isInteger(schema['document']) && versionOf(schema['document']) >= 1;
  return {
    ...schema,
    ...(isVersion ? { document: chains.document.length + 1 } : {}),
    ...(schema['nodes'] === undefined || record(schema['nodes']) !== null ? { nodes } : {}),
  };
}

function migrateNode(node: unknown, versions: OldJson, chains: MigrationChains): unknown {
  const shell = record(node);
  const params = record(shell?.['params']);
  const kind = shell?.['kind'];
  if (shell === null || params === null || typeof kind !== 'string') return node;
  const chain = ownChain(chains, kind) ?? [];
  if (chain.length === 0) return node;
  return { ...shell, params: climb(params, chain, versionOf(versions[kind])) };
}

function climb(json: OldJson, chain: readonly Migration[], from: number): OldJson {
  return chain.filter((step) => step.to > from).reduce((current, step) => step.up(current), json);
}

/** A missing version means 1; one that is no number is left for parsing to refuse. */
function versionOf(value: unknown): number {
  return typeof value === 'number' ? value : 1;
}

function ownChain(chains: MigrationChains, kind: string): readonly Migration[] | undefined {
  return Object.hasOwn(chains.nodes, kind) ? chains.nodes[kind] : undefined;
}

function record(value: unknown): OldJson | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}

function tooNew(path: readonly string[], found: number, known: number): Finding {
  return { code: 'newer-version', path, params: { found, known } };
}
