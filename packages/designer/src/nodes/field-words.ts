import type { NodeKind } from '@janela/flow-schema';
import type { I18n } from '@lingui/core';
import { NODE_FACES } from './registry.ts';

/** Label and help of one field of a kind's form; the field's own name where the face has forgotten it. */
export function fieldWords(
  kind: NodeKind,
  field: string,
  i18n: I18n,
): { readonly label: string; readonly help: string | undefined } {
  const words = NODE_FACES[kind].fields[field];
  return {
    label: words === undefined ? field : i18n._(words.label),
    help: words?.help === undefined ? undefined : i18n._(words.help),
  };
}

/** The name of a value of a `choice` or `choices` field; `option` is `<field>.<value>`. */
export function optionWords(kind: NodeKind, option: string, i18n: I18n): string {
  const name = NODE_FACES[kind].options?.[option];
  return name === undefined ? option.slice(option.indexOf('.') + 1) : i18n._(name);
}
