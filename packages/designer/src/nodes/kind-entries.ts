import { NODE_KINDS, NODE_MODELS, type NodeFamily, type NodeKind } from '@janela/flow-schema';
import type { I18n } from '@lingui/core';
import type { TablerIcon } from '@tabler/icons-react';
import { folded } from '../model/find-blocks.ts';
import { NODE_FACES } from './registry.ts';

/** One kind as the palette and the block chooser offer it. */
export interface KindEntry {
  readonly kind: NodeKind;
  readonly family: NodeFamily;
  readonly icon: TablerIcon;
  readonly name: string;
  readonly description: string;
  /** What a search looks through, without case and accents. */
  readonly searchText: string;
}

/** Every kind, in the order of the palette. */
export function kindEntries(i18n: I18n): readonly KindEntry[] {
  return NODE_KINDS.map((kind) => {
    const { icon, name, description, keywords } = NODE_FACES[kind];
    const words = [name, description, keywords].map((text) => i18n._(text));
    return {
      kind,
      family: NODE_MODELS[kind].family,
      icon,
      name: words[0] ?? kind,
      description: words[1] ?? '',
      searchText: folded(words.join(' ')),
    };
  });
}

/** The entries that hold every word of the query. */
export function searchKinds(entries: readonly KindEntry[], query: string): readonly KindEntry[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return entries.filter(({ searchText }) => words.every((word) => searchText.includes(word)));
}
