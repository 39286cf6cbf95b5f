import type { Language, NodeKind } from '@janela/flow-schema';

/** Settings of a block, and what its card says of them in each language. */
export interface SentenceCase extends Readonly<Record<Language, string>> {
  readonly kind: NodeKind;
  readonly params: unknown;
}
