import { readTextTemplate } from '../../text-template/read-text-template.ts';
import type { TextPart } from '../../text-template/read-text-template.ts';
import { familyOf } from '../../text-template/variables.ts';
import type { VariableFamily } from '../../text-template/variables.ts';
import type { ValueRead, ValueSource } from '../../nodes/node-uses.ts';
import { NODE_MODELS } from '../../nodes/registry.ts';
import type { KnownNode } from '../../nodes/registry.ts';

const SOURCES: Readonly<Record<VariableFamily, ValueSource>> = {
  'contact.fields': 'contact',
  answers: 'answer',
  'flow.input': 'input',
};

const READ = new WeakMap<object, readonly ValueRead[]>();

/**
 * Every value with a name of the admin's own that a block reads, in its texts and otherwise. Remembered by the node, which never
 * changes in place.
 */
export function valuesReadBy<Kind extends KnownNode['kind']>(node: KnownNode<Kind>): readonly ValueRead[] {
  const known = READ.get(node);
  if (known !== undefined) return known;
  const inTexts = textsIn(node.params, 'params').flatMap(({ text, field }) => readIn(text, field));
  const read = [...inTexts, ...(NODE_MODELS[node.kind].reads?.(node.params) ?? [])];
  READ.set(node, read);
  return read;
}

interface FieldText {
  readonly text: string;
  readonly field: string;
}

/** Texts with anything to fill in, wherever in the params they stand. */
function textsIn(value: unknown, field: string): readonly FieldText[] {
  if (typeof value === 'string') return /\{\{|\{%/.test(value) ? [{ text: value, field }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, `${field}.${name}`));
}

function readIn(text: string, field: string): readonly ValueRead[] {
  const { parts, variables } = readTextTemplate(text);
  return variables.flatMap((name) => {
    const family = familyOf(name);
    if (family === null) return [];
    return [{ of: SOURCES[family.family], key: family.key, field, mayBeUnset: isProvidedFor(name, parts) }];
  });
}

/** Whether the text knows what to say without the value: it asks whether there is one, or has other words instead. */
function isProvidedFor(name: string, parts: readonly TextPart[]): boolean {
  if (parts.some((part) => part.type === 'code' && part.text.includes(name))) return true;
  return parts.every((part) => part.type !== 'variable' || part.name !== name || /\|\s*default\s*:/.test(part.source));
}
