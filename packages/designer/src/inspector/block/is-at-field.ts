import { isNodeKind, NODE_MODELS, type Issue } from '@janela/flow-schema';

/**
 * Whether an issue is told at a field of the block's form. Only the others stand at the top of the panel: a list up there that came and
 * went as somebody types would push the field away from under their hands.
 */
export function isAtField(kind: string, { field }: Issue): boolean {
  if (!isNodeKind(kind) || field === undefined) return false;
  return NODE_MODELS[kind].form.some((one) => isWithin(field, `params.${one.field}`));
}

export function isWithin(field: string | undefined, path: string): boolean {
  return field === path || field?.startsWith(`${path}.`) === true;
}
