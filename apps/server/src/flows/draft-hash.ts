import { canonicalHash, parseFlow } from '@janela/flow-schema';

/** No version is ever addressed by it. */
const UNFINISHED = 'unfinished';

/** What a version published from this draft would be addressed by; of a draft that cannot be published, an address of none. */
export function draftHash(draft: unknown): string {
  const parsed = parseFlow(draft);
  return parsed.ok ? canonicalHash(parsed.document) : UNFINISHED;
}
