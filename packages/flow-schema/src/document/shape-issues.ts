import type { z } from 'zod';
import { findingsFromZod, locate } from '../issues/issues-from-zod.ts';
import type { Issue } from '../issues/issue.ts';
import type { DocumentOrder } from '../issues/sort-issues.ts';
import type { OldJson } from '../migrations/migrate.ts';
import { isRecord } from './is-record.ts';

/** What zod found wrong with the shape of a document, each told at the node or edge it belongs to. */
export function shapeIssues(error: z.core.$ZodError, json: OldJson): readonly Issue[] {
  const nodeIds = idsOf(json['nodes']);
  const edgeIds = idsOf(json['edges']);
  return findingsFromZod(error.issues, json).map((finding) => {
    const [list, index, ...path] = finding.path;
    if ((list !== 'nodes' && list !== 'edges') || typeof index !== 'number') return locate(finding, {});
    const owner = (list === 'nodes' ? nodeIds : edgeIds)[index];
    if (owner === undefined) return locate(finding, {});
    return locate({ ...finding, path }, list === 'nodes' ? { nodeId: owner } : { edgeId: owner });
  });
}

/** The order of the document, also of one whose shape is broken. */
export function rawOrder(json: OldJson): DocumentOrder {
  const present = (list: unknown): readonly string[] => idsOf(list).filter((id) => id !== undefined);
  return { nodes: present(json['nodes']), edges: present(json['edges']) };
}

function idsOf(list: unknown): readonly (string | undefined)[] {
  if (!Array.isArray(list)) return [];
  return list.map((item: unknown) => (isRecord(item) && typeof item['id'] === 'string' ? item['id'] : undefined));
}
