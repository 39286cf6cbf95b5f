import { locate } from '../issues/issues-from-zod.ts';
import type { Issue } from '../issues/issue.ts';
import { MIGRATION_CHAINS } from '../migrations/chains.ts';
import { migrate } from '../migrations/migrate.ts';
import type { OldJson } from '../migrations/migrate.ts';
import { isRecord } from './is-record.ts';
import { jsonBounds } from './json-bounds.ts';

export type MigratedJson =
  { readonly ok: true; readonly json: OldJson } | { readonly ok: false; readonly issues: readonly Issue[] };

/** Any JSON, of a bearable size and in the newest spelling. Its shape has yet to be checked. */
export function migratedJson(json: unknown): MigratedJson {
  const outOfBounds = jsonBounds(json);
  if (outOfBounds !== null) return refused(outOfBounds);
  if (!isRecord(json)) return refused('not-a-flow');
  const migration = migrate(json, MIGRATION_CHAINS);
  if (migration.ok) return migration;
  return { ok: false, issues: migration.findings.map((finding) => locate(finding, {})) };
}

function refused(code: 'not-a-flow' | 'too-deep' | 'too-large'): MigratedJson {
  return { ok: false, issues: [{ code, severity: 'error' }] };
}
