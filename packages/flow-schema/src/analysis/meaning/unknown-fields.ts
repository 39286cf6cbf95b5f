import type { MeaningCheck } from './meaning-check.ts';
import { valuesReadBy } from './texts-of.ts';
import { valuesKeptBy } from './value-ways.ts';

/** Contact fields that a block reads, that the account has none of, and that this flow does not write itself. */
export const unknownFields: MeaningCheck = ({ document, whole, context: { fields } }) => {
  if (fields === undefined) return [];
  const kept = whole.document.nodes.flatMap(valuesKeptBy).filter(({ of }) => of === 'contact');
  const known = new Set([...fields, ...kept.map(({ key }) => key)]);
  return document.nodes.flatMap((node) =>
    valuesReadBy(node)
      .filter(({ of, key }) => of === 'contact' && !known.has(key))
      .map(({ key, field }) => {
        const params = { name: key };
        return { code: 'field-unknown', severity: 'warning', nodeId: node.id, field, params } as const;
      }),
  );
};
