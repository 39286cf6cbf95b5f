import type { MeaningCheck } from './meaning-check.ts';
import { variablesReadBy } from './texts-of.ts';

/** Contact fields that a block reads, that the account has none of, and that this flow does not write itself. */
export const unknownFields: MeaningCheck = ({ document, context: { fields } }) => {
  if (fields === undefined) return [];
  const known = new Set(fields);
  for (const node of document.nodes) {
    if (node.kind === 'set-field') known.add(node.params.field);
    if (node.kind === 'ask' && node.params.saveIn === 'contact') known.add(node.params.key);
  }
  return document.nodes.flatMap((node) =>
    variablesReadBy(node)
      .filter(({ family, key }) => family === 'contact.fields' && !known.has(key))
      .map(
        ({ key, field }) =>
          ({ code: 'field-unknown', severity: 'warning', nodeId: node.id, field, params: { name: key } }) as const,
      ),
  );
};
