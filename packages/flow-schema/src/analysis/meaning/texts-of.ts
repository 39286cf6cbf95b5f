import { readTextTemplate } from '../../text-template/read-text-template.ts';
import { familyOf } from '../../text-template/variables.ts';
import type { VariableFamily } from '../../text-template/variables.ts';
import type { KnownNode } from '../../nodes/registry.ts';

/** A variable with a key of the admin's own that a block reads, and where. */
export interface ReadVariable {
  readonly family: VariableFamily;
  readonly key: string;
  readonly field: string;
}

const READ = new WeakMap<object, readonly ReadVariable[]>();

/** Every such variable in the texts of a block, wherever in its params they stand. Remembered by the node, which never changes in place. */
export function variablesReadBy(node: KnownNode): readonly ReadVariable[] {
  const known = READ.get(node);
  if (known !== undefined) return known;
  const found = textsIn(node.params, 'params').flatMap(({ text, field }) =>
    readTextTemplate(text).variables.flatMap((name) => {
      const family = familyOf(name);
      return family === null ? [] : [{ ...family, field }];
    }),
  );
  const read = [...found, ...comparedBy(node)];
  READ.set(node, read);
  return read;
}

interface FieldText {
  readonly text: string;
  readonly field: string;
}

function textsIn(value: unknown, field: string): readonly FieldText[] {
  if (typeof value === 'string') return value.includes('{') ? [{ text: value, field }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, `${field}.${name}`));
}

const FAMILY_OF = { contact: 'contact.fields', answer: 'answers', input: 'flow.input' } as const;

/** A condition reads values without a text around them. */
function comparedBy(node: KnownNode): readonly ReadVariable[] {
  if (node.kind !== 'condition') return [];
  return node.params.branches.flatMap(({ rules }, branch) =>
    rules.flatMap((rule, index) => {
      const field = `params.branches.${branch}.rules.${index}`;
      const all = rule.type === 'group' ? rule.rules : [rule];
      return all.flatMap((one): readonly ReadVariable[] => {
        if (one.type === 'value') return [{ family: FAMILY_OF[one.of], key: one.key, field }];
        return one.type === 'date' ? [{ family: 'contact.fields', key: one.key, field }] : [];
      });
    }),
  );
}
