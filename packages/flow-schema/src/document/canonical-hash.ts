import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical-json.ts';
import type { FlowDocument } from './flow-document.ts';

/**
 * The address of a published version: SHA-256, in hex, of the canonical JSON of everything but layout and annotations. Moving a block on the
 * canvas therefore makes no new version; renaming one does, for names show in the history.
 */
export function canonicalHash(document: FlowDocument): string {
  const { layout: _layout, annotations: _annotations, ...meaning } = document;
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(meaning))));
}
