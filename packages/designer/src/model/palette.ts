import { NODE_KINDS, NODE_MODELS } from '@janela/flow-schema';
import type { NodeFamily, NodeKind } from '@janela/flow-schema';

/** The blocks of one family, as the palette shows them together. */
export interface PaletteSection {
  readonly family: NodeFamily;
  readonly kinds: readonly NodeKind[];
}

/** Every node kind, by family, both in the order of the registry. */
export function paletteSections(): readonly PaletteSection[] {
  const families = [...new Set(NODE_KINDS.map((kind) => NODE_MODELS[kind].family))];
  return families.map((family) => ({
    family,
    kinds: NODE_KINDS.filter((kind) => NODE_MODELS[kind].family === family),
  }));
}
